import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import * as library from './index.js';

describe('the example of the README', () => {
  it('has five lines and prints what its comments say', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');
    const code = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? '';
    const lines = code.split('\n').filter((line) => line !== '');
    const said: string[] = [];
    const runnable = code.replace(/^import (\{[^}]*\}) from '@wheelhouse\/scheduling';/, 'const $1 = library;');
    runInNewContext(runnable, { library, console: { log: (text: string) => said.push(text) } });
    expect(lines).toHaveLength(5);
    expect(said).toEqual(lines.flatMap((line) => line.split(' // ')[1] ?? []));
  });
});
