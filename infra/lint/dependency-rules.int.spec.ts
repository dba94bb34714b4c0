import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../local/places.mjs';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string; readonly severity: string };
  readonly cycle?: readonly { readonly name: string }[];
}
interface Report {
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}

/** Each probe says in its first line by which rule it is refused. */
const probes = globSync('infra/lint/probes/**/*.ts', { cwd: repository }).map((file) => {
  const rule = /^\/\/ refused by: (.+)\n/.exec(readFileSync(join(repository, file), 'utf8'))?.[1];
  if (rule === undefined) throw new Error(`${file} does not say by which rule it is refused.`);
  return { file, rule };
});

const { summary } = JSON.parse(execFileSync(join(repository, 'node_modules', '.bin', 'depcruise'),
  ['infra/lint/probes', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
  { cwd: repository, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 })) as Report;
const rules = summary.ruleSetUsed.forbidden;
const rulesThatRefused = (file: string) => summary.violations.filter(({ from, rule, cycle }) => (from === file || cycle?.some(({ name }) => name === file)) && rule.severity === 'error').map(({ rule }) => rule.name);

describe('the dependency rules', () => {
  it.each(probes.filter(({ rule }) => rule !== 'nothing'))('$rule refuses $file', ({ file, rule }) => {
    expect(rulesThatRefused(file)).toContain(rule);
  });

  it.each(probes.filter(({ rule }) => rule === 'nothing'))('let $file through', ({ file }) => {
    expect(rulesThatRefused(file)).toEqual([]);
  });

  it.each(rules)('$name has a probe, and says what to do instead', ({ name, comment }) => {
    expect(probes.map(({ rule }) => rule)).toContain(name);
    expect(comment.length).toBeGreaterThan(60);
  });
});
