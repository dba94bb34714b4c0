import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Unavailable } from '@wheelhouse/event-sourcing';
import { ConfigurationError, type ServiceSettings } from './config/configuration.js';
import { createService, type Service, type ServiceChoices } from './create-service.js';
import type { ServiceDeclaration } from './declaration/service.declaration.js';
import { isAway } from './http/problem.js';

const LONGEST_CLOSE_MS = 15_000;

/** Starts a service, serves on its port on loopback until SIGTERM or SIGINT, and ends in order. */
export async function runService(service: ServiceDeclaration, settings: ServiceSettings, choices: ServiceChoices = {}): Promise<Service> {
  const running = await createService(service, settings, choices);
  await running.app.listen(settings.SERVICE_PORT, '127.0.0.1');
  running.parts.logger.info({ port: settings.SERVICE_PORT, milliseconds: Math.round(process.uptime() * 1_000) }, 'listening');
  // TypeORM is loaded behind the start, so that no list has to wait for it; a database that is away is told by /readyz.
  void running.parts.db.source().catch(() => undefined).then(collectBoot);
  closeOnSignal(running.parts.logger, () => running.close());
  return running;
}

/**
 * Collects once what the boot has left behind, down to what is only kept for speed. A boot fills a heap several times as
 * large as what stays of it, and V8 gives none back while nothing presses it: product-service stood at 300 MiB, and at 177 after this.
 */
export function collectBoot(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Ends the process in order on SIGTERM or SIGINT, whichever comes first and however often. */
export function closeOnSignal(logger: { info(fields: object, message: string): void; error(fields: object, message: string): void }, close: () => Promise<void>): void {
  let closing = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'closing');
    setTimeout(() => {
      logger.error({}, `not closed after ${LONGEST_CLOSE_MS} ms; ending all the same`);
      process.exit(1);
    }, LONGEST_CLOSE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Runs an app's main; what stops it is told in one clear message, and the exit code is not 0. */
export function runMain(main: () => Promise<unknown>): void {
  main().catch((error: unknown) => {
    const known = error instanceof ConfigurationError || error instanceof Unavailable || isAway(error) || (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE');
    process.stderr.write(`${known && error instanceof Error ? error.message : inspect(error)}\n`);
    process.exit(1);
  });
}
