import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../local/places.mjs';

/** What eslint would say about these texts if they stood in those files; one process for all, since it starts slowly. */
function lint<const Name extends string>(texts: Record<Name, readonly [file: string, text: string]>): Record<Name, string[]> {
  const names = Object.keys(texts) as Name[];
  const input = JSON.stringify(names.map((name) => ({ file: texts[name][0], text: texts[name][1] })));
  // On CI typescript-eslint takes files as they lie on disk, and these texts lie nowhere.
  const env = { ...process.env, NODE_OPTIONS: '', CI: 'false' };
  const { stdout, stderr } = spawnSync(process.execPath, [join(repository, 'infra/lint/lint-texts.mjs')], { cwd: repository, input, encoding: 'utf8', env });
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout) as string[][];
  return Object.fromEntries(names.map((name, index) => [name, found[index] ?? []])) as Record<Name, string[]>;
}

const shipped = 'packages/contracts/src/index.ts';

const refusals = lint({
  mistakes: [shipped, `
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
  `],
  switchedOff: [shipped, `
    /* eslint-disable */
    // @ts-ignore
    export const value: any = 1;
  `],
  hidden: ['infra/lint/eslint-rules.int.spec.ts', `
    import { describe, it } from '@jest/globals';
    it.skip('later', () => undefined);
    describe.only('this alone', () => undefined);
    it.todo('some day');
  `],
  misnamed: ['infra/local/notKebab.mjs', 'export const x = 1;\n'],
  plain: [shipped, `
    /** The longest of the words; undefined where there are none. */
    export const longest = (words: readonly string[]): string | undefined => [...words].sort((one, other) => other.length - one.length)[0];
  `],
});

describe('the rules of how the code reads', () => {
  it('refuse what hides mistakes, and names that say nothing', () => {
    expect(refusals.mistakes).toEqual(expect.arrayContaining([
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/no-non-null-assertion',
      'no-restricted-syntax',
      '@typescript-eslint/no-floating-promises',
      '@typescript-eslint/switch-exhaustiveness-check',
      'eqeqeq',
      'no-console',
      'max-lines',
    ]));
    expect(refusals.mistakes.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(2);
  });

  it('refuse to be switched off from within a file', () => {
    expect(refusals.switchedOff).toEqual(expect.arrayContaining(['@typescript-eslint/ban-ts-comment', '@typescript-eslint/no-explicit-any', expect.stringMatching(/eslint-disable.*has no effect/)]));
  });

  it('refuse tests that do not run', () => {
    expect(refusals.hidden.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(3);
  });

  it('refuse a file whose name is not kebab-case', () => {
    expect(refusals.misnamed).toContain('files/kebab');
  });

  it('let plain code through', () => {
    expect(refusals.plain).toEqual([]);
  });
});
