import type { PostgresStore } from '@wheelhouse/event-store-postgres';
import type { Logger } from '../observability/logging.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Forgets answers to idempotency keys of more than thirty days: at once, since a service may never run for a whole day,
 * and once a day from then on. Goes on behind the requests; what fails is logged and tried again a day later.
 * Returns what stops it, and waits until no statement is under way.
 */
export function forgetAnswersDaily(store: Pick<PostgresStore, 'purgeAnswers'>, logger: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const forget = async (): Promise<void> => {
    try {
      const answers = await store.purgeAnswers(undefined, stopping.signal);
      if (answers > 0) logger.info({ answers }, 'answers to old idempotency keys were forgotten');
    } catch (error) {
      logger.error({ err: error }, 'old answers could not be forgotten; tried again in a day');
    }
  };
  let running = forget();
  const timer = setInterval(() => {
    running = running.then(forget);
  }, DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
