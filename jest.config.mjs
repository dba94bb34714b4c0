import { swcOptions } from './infra/build/swc-options.mjs';

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/infra/lint/probes/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/[a-z]+/[a-z-]+/types/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper: {
    '^@wheelhouse/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@wheelhouse/([a-z-]+)/(.+)$': '<rootDir>/packages/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  ...more,
});

export default {
  // Real servers on a busy machine: a test that hangs is told from one that waits its turn.
  testTimeout: 30_000,
  projects: [
    project('unit', ['{packages,apps}/*/src/**/!(*.int).spec.ts', 'infra/**/!(*.int|*.e2e).spec.ts']),
    project('integration', ['{packages,apps}/*/src/**/*.int.spec.ts', 'infra/**/*.int.spec.ts']),
    project('e2e', ['{packages,apps}/*/test/**/*.e2e.spec.ts', 'infra/**/*.e2e.spec.ts']),
    project('faults', ['faults/**/*.fault.spec.ts']),
  ],
};
