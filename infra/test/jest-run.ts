/** One run of jest over one project, read from its own report. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repository } from '../local/places.mjs';

export interface Sum {
  readonly passed: number;
  readonly failed: number;
}

export interface JestRun {
  readonly project: 'unit' | 'integration' | 'e2e' | 'faults';
  readonly workers: number;
  readonly patterns: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly reportFile: string;
  readonly signal: AbortSignal;
}

/** A run that is over and whose process stays has left something open: a fault of the tests, and said as one. */
const patience = 20_000;

export async function jest(run: JestRun): Promise<Sum> {
  rmSync(run.reportFile, { force: true });
  const args = ['--selectProjects', run.project, '--passWithNoTests', '--json', `--outputFile=${run.reportFile}`,
    ...(run.workers === 1 ? ['--runInBand'] : [`--maxWorkers=${run.workers}`]), ...run.patterns];
  const child = spawn(process.execPath, [join(repository, 'node_modules', 'jest', 'bin', 'jest.js'), ...args], {
    cwd: repository,
    env: {
      ...process.env,
      ...run.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning --disable-warning=TimeoutNegativeWarning',
      KAFKAJS_NO_PARTITIONER_WARNING: '1',
    },
    // The report of each suite is on stderr; stdout would repeat the JSON.
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const exited = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
    child.once('error', () => done(null));
  });
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone.
    }
  };
  run.signal.addEventListener('abort', kill, { once: true });
  const hung = await Promise.race([exited.then(() => false), hangs(run.reportFile, run.signal)]);
  kill();
  const code = await exited;
  run.signal.removeEventListener('abort', kill);
  return read(run, code, hung);
}

async function hangs(reportFile: string, signal: AbortSignal): Promise<boolean> {
  while (!existsSync(reportFile) && !signal.aborted) await wait(500, undefined, { signal }).catch(() => undefined);
  await wait(patience, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}

function read(run: JestRun, code: number | null, hung: boolean): Sum {
  if (!existsSync(run.reportFile)) {
    process.stderr.write(`The ${run.project} tests wrote no report (exit code ${code}).\n`);
    return { passed: 0, failed: 1 };
  }
  const report = JSON.parse(readFileSync(run.reportFile, 'utf8')) as { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number; numPendingTests: number; numTodoTests: number };
  const skipped = report.numPendingTests + report.numTodoTests;
  // Allowed where the data they need is not here, which each of them says.
  if (skipped > 0) process.stderr.write(`${skipped} of the ${run.project} tests were skipped.\n`);
  if (hung) process.stderr.write(`The ${run.project} tests were over, and their process did not end: something was left open.\n`);
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + (hung ? 1 : 0);
  // Jest may fail for a reason that no test has, such as a coverage goal or a worker that crashed.
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 && !hung ? 1 : failed };
}
