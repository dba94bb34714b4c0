import { describe, expect, it } from '@jest/globals';
import { undoMarkdown, undoTable } from '@wheelhouse/service-kit';
import { readFileSync } from 'node:fs';
import { productService } from './service.js';

const table = undoTable(productService);
const names = new Set(productService.commands.map(({ name }) => name));
/** Commands without a route of their own. */
const unrouted = ['replace-template'];

describe.each([...table])('what happens to a %s', (_stream, entries) => {
  it('is taken back, or there is a reason why not, fact by fact', () =>
    expect(entries.filter(({ declared, by, because }) => !declared || (by.length === 0 && !because))).toEqual([]));
  it('is taken back by commands that there are', () => expect(entries.flatMap(({ by }) => by).filter((name) => !names.has(name) && !unrouted.includes(name))).toEqual([]));
});

it('is told to users, fact by fact', () => expect(readFileSync(new URL('../../../docs/undo.md', import.meta.url), 'utf8')).toContain(undoMarkdown(table)));
