/** The whole system on one machine: its parts, the order in which they come up, and the order in which they go. */
import { copyFileSync, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { buildMark, ensureBuilt } from './build.ts';
import { describeExit, lastLines, launch, stopStranger } from './child.ts';
import { type Example, type Owner, ownerOf, portsOf, readMigratedBy, readSupervised, readVersion, type RunEntry, type Secrets, secretsOf, writeMigratedBy, writeRun, writeSupervised, writeVersion } from './data-folder.ts';
import { databaseUrls, ensureGivenDatabase, ensureOwnDatabases, givenUrl, roles } from './databases.ts';
import { kafkaStop, rememberClasses, startKafka } from './kafka.ts';
import { kafkaJars } from './kafka-program.ts';
import { repository } from './places.mjs';
import { choosePort, isListening } from './ports.mjs';
import { ensureCluster, postgresStop, startPostgres, stopLeftover } from './postgres.ts';
import { address, databases } from './preflight.mjs';
import { inWords, say, step, Trouble } from './say.mjs';
import { migrate, servicePart, services, type ServiceName, type Setting } from './services.ts';
import { createSupervisor, type Part } from './supervisor.ts';

export interface System {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly url: () => string;
  readonly howToSignIn: () => string[];
  /** What may wait until people can work: files that make the next start faster, logs kept short. */
  readonly afterReady: () => Promise<void>;
}

const order = ['postgres', 'kafka', 'gateway', 'product-service', 'project-service', 'reporting-service'];
const longestLog = 64 * 1024 ** 2;

export function createSystem(folder: string, choice: { readonly empty: boolean }): System {
  const logs = join(folder, 'logs');
  const brokersGiven = process.env['KAFKA_BROKERS'] || undefined;
  const ownPostgres = databases.some((name) => givenUrl(name) === undefined);
  const { host, port: wantedPort } = address();
  let port = wantedPort;
  let owner: Owner | undefined;
  let ownerIsNew = false;
  let stopping = false;
  let stopped = false;

  const url = () => `http://localhost:${port}`;

  const supervisor = createSupervisor(() => {
    if (stopped) return;
    const running = supervisor.running();
    writeSupervised(folder, running.map(({ part, pid, birth }) => ({ name: part.name, pid, birth, ...(part.healthPort === undefined ? {} : { healthPort: part.healthPort }) })));
    const entries: RunEntry[] = running.map(({ part, pid }) => ({ name: part.name, pid, port: part.port }));
    if (brokersGiven) entries.push({ name: 'kafka', external: true });
    if (!ownPostgres) entries.push({ name: 'postgres', external: true });
    writeRun(folder, { url: url(), processes: entries.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)) });
  });

  const postgresPart = (atPort: number, secrets: Secrets): Part => {
    const logFile = join(logs, 'postgres.log');
    const place = { folder: join(folder, 'postgres'), logFile, superuser: 'postgres', password: secrets.postgres };
    return {
      name: 'postgres',
      port: atPort,
      logFile,
      stop: postgresStop,
      start: async (launched) => {
        await ensureCluster(place);
        return startPostgres({ ...place, port: atPort, durable: true, launched });
      },
    };
  };

  const kafkaPart = (atPort: number, controllerPort: number): Part => {
    const logFile = join(logs, 'kafka.log');
    return {
      name: 'kafka',
      port: atPort,
      logFile,
      stop: kafkaStop,
      start: (launched) => startKafka({ folder: join(folder, 'kafka'), logFile, port: atPort, controllerPort, launched }),
    };
  };

  const kafka = async (atPort: number, controllerPort: number): Promise<void> => {
    if (brokersGiven) return;
    await kafkaJars(() => say('Fetching Apache Kafka by Maven (the first time only)'));
    await step(`Kafka runs on 127.0.0.1:${atPort}`, () => supervisor.keep(kafkaPart(atPort, controllerPort)));
  };

  const postgres = async (atPort: number, secrets: Secrets): Promise<void> => {
    if (!ownPostgres) return;
    await step(`PostgreSQL runs on 127.0.0.1:${atPort}`, () => supervisor.keep(postgresPart(atPort, secrets)));
    await ensureOwnDatabases(atPort, secrets);
  };

  /** What others run is asked for first: without it nothing of ours need start. */
  const others = async (): Promise<void> => {
    if (brokersGiven) await step(`Kafka is someone else's: ${brokersGiven}`, () => checkBrokers(brokersGiven));
    for (const name of databases) {
      const given = givenUrl(name);
      if (given !== undefined) await step(`The database of DATABASE_URL_${name} is someone else's`, () => ensureGivenDatabase(name, given));
    }
  };

  return {
    url,
    start: async () => {
      mkdirSync(logs, { recursive: true, mode: 0o700 });
      const before = readVersion(folder);
      await stopLeftovers(folder);
      await step((what) => (what === 'built' ? 'Built' : 'The build is up to date'), ensureBuilt);

      const taken = new Set<number>([port]);
      const ports = await portsOf(folder, ['postgres', 'kafka', 'kafka-controller', ...services.map(({ name }) => name)] as const, taken);
      if (port === 0) port = await choosePort(taken);
      const secrets = secretsOf(folder, roles);
      owner = before?.people === 'restored' ? undefined : ownerOf(folder);
      ownerIsNew = before === undefined;
      const setting: Setting = {
        folder,
        host,
        port,
        ports: Object.fromEntries(services.map(({ name }) => [name, ports[name]])) as Record<ServiceName, number>,
        brokers: brokersGiven ?? `127.0.0.1:${ports.kafka}`,
        databaseUrls: databaseUrls(ports.postgres, secrets),
        internalSecret: secrets.internal,
        ...(owner ? { owner } : {}),
      };

      await others();
      await together([
        kafka(ports.kafka, ports['kafka-controller']),
        postgres(ports.postgres, secrets).then(() => migrateAll(setting)),
      ]);
      await together(services.map((service) => step(`${service.name} is ready`, () => supervisor.keep(servicePart(service, setting)))));
      await example(before?.example, before === undefined);
    },

    stop: async () => {
      stopping = true;
      for (const names of [['gateway'], ['product-service', 'project-service', 'reporting-service'], ['kafka'], ['postgres']]) {
        const own = names.filter((name) => supervisor.running().some(({ part }) => part.name === name));
        await supervisor.stop(names);
        if (own.length > 0) say(`${own.join(', ')} stopped`);
      }
      stopped = true;
    },

    howToSignIn: () => [
      owner === undefined
        ? 'Sign in as before the backup: addresses and passwords were restored with it.'
        : owner.file === undefined
        ? `Sign in as ${owner.email} with the password of WHEELHOUSE_OWNER_PASSWORD.`
        : `Sign in as ${owner.email}; the password is in ${owner.file}${ownerIsNew ? '' : ', unless you have changed it'}.`,
      'Ctrl-C stops everything; the next start finds the data.',
    ],

    afterReady: async () => {
      const own = supervisor.running().find(({ part }) => part.name === 'kafka');
      if (own && (await rememberClasses(own.pid))) say('Kafka will start faster from now on: its classes are remembered');
      setInterval(() => keepLogsShort(logs), 60_000).unref();
    },
  };

  async function migrateAll(setting: Setting): Promise<void> {
    // What this very build has migrated needs no other look, where nobody else has a hand in it.
    const nothingNew = readMigratedBy(folder) === buildMark() && databases.every((name) => givenUrl(name) === undefined);
    await step(nothingNew ? 'The databases are migrated, as they were' : 'The databases are migrated', async () => {
      if (!nothingNew) await together(services.map((service) => migrate(service, setting)));
    });
    writeMigratedBy(folder, buildMark());
  }

  async function example(state: Example | undefined, isNew: boolean): Promise<void> {
    const script = join(repository, 'infra', 'example', 'load.mjs');
    if (state === 'loaded' || state === 'left out') return writeVersion(folder, state);
    const founder = owner;
    if (!founder) return writeVersion(folder, 'left out');
    if (isNew && choice.empty) return writeVersion(folder, 'left out');
    if (!existsSync(script)) return say('There is no example organisation to load');
    writeVersion(folder, 'loading');
    try {
      await step('The example organisation is loaded', () => loadExample(script, url(), founder, join(logs, 'example.log')));
      writeVersion(folder, 'loaded');
    } catch (error) {
      // What people came for is up; an example that is not must not keep them from it, now or at the next start.
      if (stopping) return;
      writeVersion(folder, 'left out');
      say(`The example organisation could not be loaded: ${inWords(error)}`);
    }
  }
}

/** Waits for all, also where one fails: what is under way must not go on behind the back of whoever clears up. */
async function together(work: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(work)) {
    if (one.status === 'rejected') throw one.reason;
  }
}

/** Stops what a starter that was killed has left running on this data directory. */
async function stopLeftovers(folder: string): Promise<void> {
  const left = readSupervised(folder).filter(({ name }) => name !== 'postgres');
  const stops = (name: string) => (name === 'kafka' ? kafkaStop : ([['SIGTERM', 15_000]] as const));
  const stop = (names: (name: string) => boolean) => Promise.all(left.filter(({ name }) => names(name)).map(({ name, pid, birth }) => stopStranger(pid, birth, stops(name))));
  await stop((name) => name !== 'kafka');
  await stop((name) => name === 'kafka');
  if ((await stopLeftover(join(folder, 'postgres'))) || left.length > 0) say('A start before this one was killed; what it had left running is stopped');
}

async function checkBrokers(brokers: string): Promise<void> {
  for (const broker of brokers.split(',')) {
    const { hostname, port } = new URL(`tcp://${broker.trim()}`);
    if (await isListening(Number(port || 9092), hostname)) return;
  }
  throw new Trouble(`No Kafka answers at KAFKA_BROKERS=${brokers}. Correct it, or leave it out to use a Kafka of our own.`);
}

async function loadExample(script: string, url: string, owner: Owner, logFile: string): Promise<void> {
  const child = launch({
    command: process.execPath,
    args: [script],
    cwd: repository,
    env: { ...process.env, WHEELHOUSE_URL: url, WHEELHOUSE_OWNER_EMAIL: owner.email, WHEELHOUSE_OWNER_PASSWORD: owner.password },
    logFile,
  });
  const exit = await child.exited;
  if (exit.code !== 0) throw new Trouble(`it ended with ${describeExit(exit)}. From ${logFile}:\n${lastLines(logFile, 12)}`);
}

// Copied and cut, not moved: the process writes on to the file that it has open.
function keepLogsShort(logs: string): void {
  for (const name of order) {
    const file = join(logs, `${name}.log`);
    if (!existsSync(file) || statSync(file).size < longestLog) continue;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
}
