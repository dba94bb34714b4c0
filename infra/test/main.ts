/**
 * Everything that proves the code: checks, then the tests against servers of their own, then the sum.
 *
 *   npm test                      all of it
 *   npm test -- some/path         the tests whose path matches, without the checks
 *   npm run test:faults -- --rounds 100
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../local/build.ts';
import { livingChildren, stopChild } from '../local/child.ts';
import { kafkaJars } from '../local/kafka-program.ts';
import { rememberClasses } from '../local/kafka.ts';
import { holderOf, isAlive, tryLock } from '../local/lock.mjs';
import { inWords, say, sayPlain, step } from '../local/say.mjs';
import { checks, run as runCheck } from './checks.ts';
import { startKafka, startPostgres, type TestKafka, type TestPostgres } from './cluster.ts';
import { endProcessesOf } from './leftovers.ts';
import { jest, type JestRun, type Sum } from './jest-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '1' } },
});
const projects = [
  { project: 'unit', workers: 2, servers: false },
  { project: 'integration', workers: 2, servers: true },
  { project: 'e2e', workers: 1, servers: true },
  { project: 'faults', workers: 1, servers: true },
] as const;

const prefix = 'wheelhouse-test-';
const stopped = new AbortController();
let servers: readonly (TestPostgres | TestKafka)[] = [];
let folder: string | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopped.signal.aborted) return;
    say(`${signal}: stopping`);
    stopped.abort();
    void clearUp().then(() => process.exit(128 + constants.signals[signal]));
  });
}
process.on('disconnect', () => {
  stopped.abort();
  void clearUp().then(() => process.exit(1));
});

let exitCode = 1;
try {
  const sum = await all();
  if (!stopped.signal.aborted) {
    await clearUp();
    sayPlain(`\n${sum.passed} passed, ${sum.failed} failed`);
    exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
  }
} catch (error) {
  if (!stopped.signal.aborted) {
    process.stderr.write(`\n${inWords(error)}\n`);
    await clearUp();
    sayPlain('\n0 passed, 1 failed');
  }
}
if (!stopped.signal.aborted) process.exit(exitCode);

async function all(): Promise<Sum> {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is no number of rounds.`);
  const chosen = projects.filter(({ project }) => values.only === undefined || values.only === project);
  if (chosen.length === 0) throw new Error(`--only ${values.only ?? ''} is none of ${projects.map(({ project }) => project).join(', ')}.`);
  await clearUpAfterKilled();
  await step((what) => (what === 'built' ? 'Built' : 'The build is up to date'), ensureBuilt);
  const run = async ({ project, workers }: (typeof projects)[number], env: NodeJS.ProcessEnv): Promise<readonly Sum[]> => {
    const sums: Sum[] = [];
    const times = project === 'faults' ? rounds : 1;
    for (let round = 1; round <= times && !stopped.signal.aborted; round += 1) {
      const name = `${project} tests${times > 1 ? ` (round ${round} of ${times})` : ''}`;
      const what: JestRun = {
        project,
        workers,
        patterns: positionals,
        env: { ...env, TEST_ROUND: String(round), TEST_FOLDER: reportFolder() },
        reportFile: join(reportFolder(), `${project}.json`),
        signal: stopped.signal,
      };
      sums.push(await step((sum) => `${name}: ${sum.passed} passed, ${sum.failed} failed`, () => jest(what)));
    }
    return sums;
  };
  const checked = positionals.length === 0 && values.only === undefined ? runChecks() : [];
  // What needs no server has no time of its own to keep: it shares the processors with the checks.
  const early = chosen.filter(({ servers: needed }) => !needed).map((one) => run(one, {}));
  const sums = (await Promise.all([checked, ...early])).flat();
  const late = chosen.filter(({ servers: needed }) => needed);
  const env = late.length > 0 ? await startServers() : {};
  for (const one of late) sums.push(...(await run(one, env)));
  return sums.reduce((one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed }), { passed: 0, failed: 0 });
}

async function runChecks(): Promise<Sum[]> {
  const sums: Sum[] = [];
  for (const check of checks) {
    const said = await step((found) => `${check.name}: ${found === undefined ? 'passed' : 'failed'}`, () => runCheck(check));
    if (said !== undefined) process.stderr.write(`${said}\n`);
    sums.push(said === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  return sums;
}

async function startServers(): Promise<NodeJS.ProcessEnv> {
  await kafkaJars(() => say('Fetching Apache Kafka by Maven (the first time only)'));
  const [postgres, kafka] = await step('A PostgreSQL and a Kafka of the tests are up', async () => {
    const both = await Promise.allSettled([
      startPostgres({ durable: false, folder: join(reportFolder(), 'postgres') }),
      startKafka({ folder: join(reportFolder(), 'kafka') }),
    ]);
    servers = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const one of both) if (one.status === 'rejected') throw one.reason;
    return [(both[0] as PromiseFulfilledResult<TestPostgres>).value, (both[1] as PromiseFulfilledResult<TestKafka>).value] as const;
  });
  // The tests start Kafka many times over: from here on faster.
  const pid = kafka.pid();
  if (pid !== undefined) await rememberClasses(pid);
  return { TEST_DATABASE_URL: postgres.url, TEST_KAFKA_BROKERS: kafka.brokers };
}

function reportFolder(): string {
  if (folder === undefined) {
    folder = mkdtempSync(join(tmpdir(), prefix));
    tryLock(join(folder, 'lock'));
  }
  return folder;
}

async function clearUp(): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all(livingChildren().map((child) => stopChild(child, [['SIGINT', 5_000]])));
  if (folder === undefined) return;
  // Those that a test started and could not stop, because it was stopped itself.
  await endProcessesOf(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed could not clear up: its servers are stopped and its folder removed by the next. */
async function clearUpAfterKilled(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const left = join(tmpdir(), name);
    const holder = holderOf(join(left, 'lock'));
    if (!holder || isAlive(holder)) continue;
    await endProcessesOf(left);
    rmSync(left, { recursive: true, force: true });
  }
}
