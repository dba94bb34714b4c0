/** Our own four processes: what each is told by its environment, and when it counts as ready. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, lastLines, launch, stopChild, until } from './child.ts';
import type { Owner } from './data-folder.ts';
import type { DatabaseName } from './databases.ts';
import { programsFolder, repository } from './places.mjs';
import { Trouble } from './say.mjs';
import type { Part } from './supervisor.ts';

export const services = [
  { name: 'gateway', database: 'GATEWAY' },
  { name: 'product-service', database: 'PRODUCT' },
  { name: 'project-service', database: 'PROJECT' },
  { name: 'reporting-service', database: 'REPORTING' },
] as const satisfies readonly { name: string; database: DatabaseName }[];

export type ServiceName = (typeof services)[number]['name'];

export interface Setting {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** The port of each service's own listener; the gateway's is the one that is never exposed. */
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly brokers: string;
  readonly databaseUrls: Readonly<Record<DatabaseName, string>>;
  readonly internalSecret: string;
  /** Absent where people came with a restore. */
  readonly owner?: Owner;
}

const stopService = [['SIGTERM', 15_000]] as const;

/** What a service is told. The addresses and passwords of the others' databases are not among it. */
export function environmentOf(service: (typeof services)[number], setting: Setting): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_URL_|WHEELHOUSE_(OWNER_(EMAIL|PASSWORD)|DATA|CACHE|BEGAN|MADE)$|PORT$|HOST$|INIT_CWD$)/.test(name)));
  const at = (name: ServiceName) => `http://127.0.0.1:${setting.ports[name]}`;
  return {
    ...inherited,
    KAFKA_BROKERS: setting.brokers,
    SERVICE_PORT: String(setting.ports[service.name]),
    GATEWAY_INTERNAL_URL: at('gateway'),
    INTERNAL_SECRET: setting.internalSecret,
    LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
    // One that was killed and is back at once waits for its former self to be given up: here no network needs more.
    KAFKA_SESSION_TIMEOUT_MS: process.env['KAFKA_SESSION_TIMEOUT_MS'] || '10000',
    // Compiled modules are kept: each of the services spends most of its start on reading them.
    NODE_COMPILE_CACHE: join(programsFolder(), 'compiled'),
    [`DATABASE_URL_${service.database}`]: setting.databaseUrls[service.database],
    ...(service.name === 'gateway'
      ? {
          HOST: setting.host,
          PORT: String(setting.port),
          PRODUCT_SERVICE_URL: at('product-service'),
          PROJECT_SERVICE_URL: at('project-service'),
          REPORTING_SERVICE_URL: at('reporting-service'),
          ...(setting.owner ? { WHEELHOUSE_OWNER_EMAIL: setting.owner.email, WHEELHOUSE_OWNER_PASSWORD: setting.owner.password } : {}),
        }
      : {}),
  };
}

const appFolder = (name: ServiceName): string => join(repository, 'apps', name);

/** The service as a part for the supervisor. */
export function servicePart(service: (typeof services)[number], setting: Setting): Part {
  const logFile = join(setting.folder, 'logs', `${service.name}.log`);
  const healthPort = setting.ports[service.name];
  return {
    name: service.name,
    port: service.name === 'gateway' ? setting.port : healthPort,
    healthPort,
    logFile,
    stop: stopService,
    start: async (launched) => {
      const child = launch({
        command: process.execPath,
        args: ['--disable-warning=TimeoutNegativeWarning', '--enable-source-maps', 'dist/main.js'],
        cwd: appFolder(service.name),
        env: environmentOf(service, setting),
        logFile,
      });
      launched(child);
      await readyOrStopped(service.name, child, healthPort, logFile);
      return child;
    },
  };
}

async function readyOrStopped(name: string, child: Child, port: number, logFile: string): Promise<void> {
  try {
    await until(() => isReady(port), child, 90_000, (why) => new Trouble(`${name} did not start: ${why}. From ${logFile}:\n${lastLines(logFile)}`));
  } catch (error) {
    await stopChild(child, stopService);
    throw error;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Brings the service's database to its newest shape. */
export async function migrate(service: (typeof services)[number], setting: Setting): Promise<void> {
  const logFile = join(setting.folder, 'logs', `${service.name}.log`);
  const script = join('dist', 'migrate.js');
  if (!existsSync(join(appFolder(service.name), script))) throw new Trouble(`${join(appFolder(service.name), script)} is missing: the build did not make it.`);
  const child = launch({ command: process.execPath, args: ['--enable-source-maps', script], cwd: appFolder(service.name), env: environmentOf(service, setting), logFile });
  const exit = await child.exited;
  if (exit.code !== 0) throw new Trouble(`The database of ${service.name} could not be migrated. From ${logFile}:\n${lastLines(logFile)}`);
}
