import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from '../local/births.mjs';
import type { RunFile } from '../local/data-folder.ts';
import { findOnPath } from '../local/tools.mjs';
import { choosePort } from '../local/ports.mjs';
import { endProcessesOf, processesOf } from './leftovers.ts';
import { eventually, npmRun, npmStart, type RunningSystem } from './running-system.ts';

const minutes = (count: number) => count * 60_000;
const folder = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'start of all-'));
const data = join(folder, 'data of one');
const dataBeside = join(folder, 'data of another');
const names = ['postgres', 'kafka', 'gateway', 'product-service', 'project-service', 'reporting-service'];

const isAlive = (pid: number) => birthOf(pid) !== undefined;
const pidOf = (run: RunFile, name: string) => run.processes.find((one) => one.name === name)!.pid!;

async function post(url: string, path: string, body: object, token?: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function signIn(url: string, password: string, email = 'owner@wheelhouse.local'): Promise<string> {
  const { status, body } = await post(url, '/api/session', { email, password });
  expect(status).toBe(201);
  return String(body['token']);
}

const teams = async (url: string, token: string) => {
  const response = await fetch(`${url}/api/organisation/v1/teams`, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
};

let port: number;
let system: RunningSystem;
let beside: RunningSystem;
let url: string;
let urlBeside: string;

beforeAll(async () => {
  const taken = new Set<number>();
  port = await choosePort(taken);
  system = npmStart({ data, port, args: ['--empty'] });
  beside = npmStart({ data: dataBeside, port: await choosePort(taken), env: { WHEELHOUSE_OWNER_EMAIL: 'ada@example.org', WHEELHOUSE_OWNER_PASSWORD: 'a given password of hers' } });
  [url, urlBeside] = await Promise.all([system.ready(), beside.ready()]);
}, minutes(4));

afterAll(async () => {
  await endProcessesOf(folder);
  rmSync(folder, { recursive: true, force: true });
}, minutes(1));

describe('npm start', () => {
  it('says each step with its time, the ready line with the real port, and how to sign in', () => {
    expect(url).toBe(`http://localhost:${port}`);
    for (const step of ['PostgreSQL runs', 'Kafka runs', 'The databases are migrated', ...names.slice(2).map((name) => `${name} is ready`)]) {
      expect(system.said()).toMatch(new RegExp(`^ *\\d+\\.\\d s  ${step}.*\\(\\d+\\.\\d s\\)$`, 'm'));
    }
    expect(system.said()).toContain(`Sign in as owner@wheelhouse.local; the password is in ${join(data, 'owner-password')}.`);
  });

  it('keeps run.json, and every process of it lives', () => {
    const run = system.run();
    expect(run.url).toBe(url);
    expect(run.processes.map(({ name }) => name)).toEqual(names);
    for (const { pid } of run.processes) expect(isAlive(pid!)).toBe(true);
    expect(run.processes.find(({ name }) => name === 'gateway')?.port).toBe(port);
  });

  it('lets the owner in by the password in a file that is the owner\'s alone', async () => {
    const file = join(data, 'owner-password');
    for (const secret of ['owner-password', 'secrets.json']) expect(statSync(join(data, secret)).mode & 0o777).toBe(0o600);
    const token = await signIn(url, readFileSync(file, 'utf8').trim());
    expect((await post(url, '/api/organisation/v1/teams', { name: 'Before the crash' }, token)).status).toBe(201);
  });

  it('loads the example organisation where it is not told to leave it out', async () => {
    expect(await teams(url, await signIn(url, readFileSync(join(data, 'owner-password'), 'utf8').trim()))).toEqual(['Before the crash']);
    expect(beside.said()).toContain('The example organisation is loaded');
    expect((await teams(urlBeside, await signIn(urlBeside, 'a given password of hers', 'ada@example.org'))).length).toBeGreaterThan(0);
  });

  it('runs beside another, with nothing shared, and writes no password that was given', () => {
    const [one, other] = [system.run(), beside.run()].map((run) => run.processes.flatMap(({ pid, port: at }) => [pid, at])) as [number[], number[]];
    expect(one.filter((number) => other.includes(number))).toEqual([]);
    expect(existsSync(join(dataBeside, 'owner-password'))).toBe(false);
    expect(beside.said()).toContain('Sign in as ada@example.org with the password of WHEELHOUSE_OWNER_PASSWORD.');
  });

  it.each(['gateway', 'reporting-service', 'kafka', 'postgres'])('starts %s again when it dies, and says so', async (name) => {
    const before = pidOf(system.run(), name);
    process.kill(before, 'SIGKILL');
    await eventually(`${name} has another process`, () => {
      const now = system.run().processes.find((one) => one.name === name)?.pid;
      return now !== undefined && now !== before && isAlive(now) ? now : undefined;
    });
    await eventually(`it says that ${name} runs again`, () => (system.said().includes(`${name} runs again as process ${pidOf(system.run(), name)}`) ? true : undefined));
    expect(system.said()).toMatch(new RegExp(`${name} ended with signal SIGKILL after .*; starting it again in .* \\(its log: .*${name}\\.log\\)`));
  }, minutes(2));

  it('is well after that: npm run status has a line for each process and exits with 0', async () => {
    const status = await eventually('all is well', () => {
      const told = npmRun('status', { data });
      return told.code === 0 ? told : undefined;
    }, minutes(1));
    for (const name of names) expect(status.said).toMatch(new RegExp(`^ok +${name} +pid \\d+, port \\d+ +lag `, 'm'));
  }, minutes(2));

  it('refuses a second start on the same data, and leaves the first alone', async () => {
    const second = npmRun('start', { data, port: await choosePort(new Set()) });
    expect(second.code).toBe(1);
    expect(second.said).toContain(`Wheelhouse runs on ${data} already (process ${system.supervisor()} at ${url})`);
    expect(system.run().processes).toHaveLength(names.length);
  });

  it('takes over what a killed supervisor has left, and finds the data', async () => {
    const left = system.run().processes.map(({ pid }) => pid!);
    process.kill(system.supervisor(), 'SIGKILL');
    await system.exited;
    expect(left.filter(isAlive)).toEqual(left);
    system = npmStart({ data, port });
    expect(await system.ready()).toBe(url);
    expect(left.filter(isAlive)).toEqual([]);
    expect(system.said()).toContain('A start before this one was killed; what it had left running is stopped');
    expect(system.said()).not.toContain('example organisation is loaded');
    expect(await teams(url, await signIn(url, readFileSync(join(data, 'owner-password'), 'utf8').trim()))).toEqual(['Before the crash']);
  }, minutes(3));

  it.each([['SIGTERM', () => system, data], ['SIGINT', () => beside, dataBeside]] as const)('stops in order on %s, leaves no process, and exits with 0', async (signal, which, itsData) => {
    const running = which();
    const pids = running.run().processes.map(({ pid }) => pid!);
    // Ctrl-C arrives twice under npm: from the terminal, and handed on.
    process.kill(running.supervisor(), signal);
    expect(await running.stop(signal)).toBe(0);
    expect(running.said()).toMatch(/gateway stopped[^]*reporting-service stopped[^]*kafka stopped[^]*postgres stopped/);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(processesOf(itsData)).toEqual([]);
    expect(existsSync(join(itsData, 'run.json'))).toBe(false);
    expect(npmRun('status', { data: itsData }).code).toBe(1);
  }, minutes(1));
});

describe('npm start, where it cannot', () => {
  /** One clear message, a code that is not 0, and nothing left behind. */
  const refused = (choice: { data?: string; port?: number; args?: string[]; env?: NodeJS.ProcessEnv }, message: RegExp) => {
    const given = { data: join(folder, 'refused'), port: 1, ...choice };
    const { code, said } = npmRun('start', given);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
    if (!choice.data) expect(existsSync(given.data)).toBe(false);
    expect(processesOf(given.data)).toEqual([]);
  };

  let other: Server;
  let takenPort: number;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    takenPort = (other.address() as { port: number }).port;
    port = await choosePort(new Set());
  });
  afterAll(() => void other.close());

  it('says that the port is taken, and how to choose another', () => {
    refused({ port: takenPort }, new RegExp(`Port ${takenPort} on 127\\.0\\.0\\.1 is taken\\. .*PORT=${takenPort + 1} npm start`));
  });

  it('says that the port is no port', () => {
    refused({ env: { PORT: 'http' } }, /PORT is http, which is no port/);
  });

  it('says that the data directory cannot be written', () => {
    writeFileSync(join(folder, 'a file'), 'and no folder');
    refused({ port, data: join(folder, 'a file', 'data') }, /The data directory .*a file\/data cannot be written \(ENOTDIR\)\. Set WHEELHOUSE_DATA/);
  });

  it('says that the data belongs to a newer version, and changes nothing', () => {
    const newer = join(folder, 'newer');
    mkdirSync(newer);
    writeFileSync(join(newer, 'version.json'), '{"version":"99.0.0"}');
    refused({ port, data: newer }, /belongs to Wheelhouse 99\.0\.0, which is newer than this one/);
    expect(readdirSync(newer)).toEqual(['version.json']);
  });

  it('says what to do without Java', () => {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    for (const tool of ['node', 'npm', 'sh']) symlinkSync(findOnPath(tool)!, join(bare, tool));
    refused({ port, env: { PATH: bare, JAVA_HOME: '', MAVEN_HOME: '', M2_HOME: '', WHEELHOUSE_CACHE: join(folder, 'empty cache') } },
      /needs Java \(17 or newer\) and Maven, which this machine does not have[^]*apt-get install[^]*docker compose up[^]*KAFKA_BROKERS=/);
  });

  it('says that it knows no such option', () => {
    refused({ port, args: ['--emtpy'] }, /--emtpy is not known here\. .*--empty/);
  });

  it('says that a Kafka or a PostgreSQL of someone else is not there', async () => {
    const nobody = await choosePort(new Set());
    refused({ port, env: { KAFKA_BROKERS: `127.0.0.1:${nobody}` } }, /No Kafka answers at KAFKA_BROKERS=127\.0\.0\.1:/);
    refused({ port, env: { DATABASE_URL_REPORTING: `postgres://someone:secret@127.0.0.1:${nobody}/reporting` } }, /The PostgreSQL of DATABASE_URL_REPORTING cannot be reached: (?!.*secret)/);
  }, minutes(2));
});
