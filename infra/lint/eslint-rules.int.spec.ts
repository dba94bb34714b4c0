import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../local/places.mjs';

interface Report {
  readonly messages: readonly { readonly ruleId: string | null; readonly severity: number; readonly message: string }[];
}

/** What eslint says about this text, if it stood in that file. */
function refusedBy(file: string, text: string): (string | null)[] {
  const { stdout, stderr } = spawnSync(join(repository, 'node_modules', '.bin', 'eslint'), ['--stdin', '--stdin-filename', file, '--format', 'json'],
    { cwd: repository, input: text, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as Report[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

describe('the rules of how the code reads', () => {
  it('refuse what hides mistakes, and names that say nothing', () => {
    const rules = refusedBy('packages/contracts/src/index.ts', `
      export function anything(value: any) { return value; }
      export const first = (list: readonly string[]) => list[0]!.length;
      export class FeatureManager { readonly x = 1; }
      export interface DateHelper { readonly x: number }
      export function loses(work: () => Promise<void>) { work(); }
      export type Light = 'red' | 'green';
      export function speed(light: Light) { switch (light) { case 'green': return 1; } return 0; }
      export const same = (one: unknown) => one == 1;
      console.log('in the code that ships');
      ${'//\n'.repeat(300)}
    `);
    expect(rules).toEqual(expect.arrayContaining([
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/no-non-null-assertion',
      'no-restricted-syntax',
      '@typescript-eslint/no-floating-promises',
      '@typescript-eslint/switch-exhaustiveness-check',
      'eqeqeq',
      'no-console',
      'max-lines',
    ]));
    expect(rules.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(2);
  });

  it('refuse to be switched off from within a file', () => {
    const rules = refusedBy('packages/contracts/src/index.ts', `
      /* eslint-disable */
      // @ts-ignore
      export const value: any = 1;
    `);
    expect(rules).toEqual(expect.arrayContaining(['@typescript-eslint/ban-ts-comment', '@typescript-eslint/no-explicit-any', null]));
  });

  it('refuse tests that do not run', () => {
    const rules = refusedBy('infra/lint/eslint-rules.int.spec.ts', `
      import { describe, it } from '@jest/globals';
      it.skip('later', () => undefined);
      describe.only('this alone', () => undefined);
      it.todo('some day');
    `);
    expect(rules.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(3);
  });

  it('let plain code through', () => {
    expect(refusedBy('packages/contracts/src/index.ts', `
      /** The longest of the words; undefined where there are none. */
      export const longest = (words: readonly string[]): string | undefined => [...words].sort((one, other) => other.length - one.length)[0];
    `)).toEqual([]);
  });
});
