// How the code reads (docs: CONTRIBUTING.md), as far as a machine can hold it. What may import what is the
// business of .dependency-cruiser.mjs.
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/testing/**', '**/test/**', 'faults/**'];

const vague = 'A name says what the thing is, in the words of the field: no Manager, Helper, Util, Base or Impl.';
const vagueNames = [
  ':matches(ClassDeclaration, FunctionDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration) > Identifier.id[name=/(Manager|Helper|Util|Impl)s?$|^Base[A-Z]/]',
].map((selector) => ({ selector, message: vague }));

const hiddenTests = [
  { selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/]', message: 'Each test runs. What cannot be tested yet is no test yet.' },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'Each test runs. What cannot be tested yet is no test yet.' },
];

const fileNames = {
  rules: {
    kebab: {
      meta: { type: 'suggestion', schema: [], messages: { kebab: '{{name}}: files are called kebab-case.role.ts.' } },
      create: (context) => ({
        Program: (node) => {
          const name = context.filename.split('/').at(-1) ?? '';
          if (!/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
        },
      }),
    },
  },
};

export default tseslint.config(
  // The probes break the rules on purpose; templates are no code yet.
  { ignores: ['**/dist/**', '**/dist-dev/**', '**/*.d.ts', '*/*/types/**', '**/node_modules/**', '.cache/**', '.turbo/**', 'infra/lint/probes/**', 'packages/contracts/src/types/**', '**/*.hbs', 'turbo/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { files: fileNames },
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortSignal', 'AbortController', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'crypto', 'structuredClone', 'TextDecoder', 'TextEncoder', 'setImmediate', 'queueMicrotask'].map((name) => [name, 'readonly'])) },
    rules: {
      'files/kebab': 'error',
      'no-restricted-syntax': ['error', ...vagueNames],
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      // Nest's modules are classes with nothing in them.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      // A callback that may answer or not (`void | Promise<void>`) is what many of ours are.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'max-lines': ['error', 300], 'no-console': 'error' },
  },
  {
    // What a person runs by hand, and what ends a process, speaks to the terminal.
    files: ['**/src/main.ts', '**/src/migrate.ts', 'packages/*/src/*/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['packages/**/*.ts', 'apps/**/*.ts', 'infra/**/*.ts', 'faults/**/*.ts'],
    languageOptions: { parserOptions: { project: 'infra/lint/tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The mistakes that lose work without a word.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...vagueNames, ...hiddenTests],
    },
  },
);
