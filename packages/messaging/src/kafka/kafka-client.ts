import { Kafka, logLevel, type KafkaConfig, type LogEntry } from 'kafkajs';

/** Where this package says what it does; pino fits it. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Says nothing. */
export const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface KafkaChoice {
  /** `host:port`, several separated by commas. */
  readonly brokers: string;
  readonly clientId: string;
  readonly logger?: Logger;
  /** What else kafkajs is to know: TLS, SASL. */
  readonly more?: Partial<KafkaConfig>;
}

/**
 * A kafkajs client that logs to a logger of ours, for debugging only: it tells of a broker that is away with every try,
 * where relay and consumer tell once, in their own words.
 */
export function createKafka({ brokers, clientId, logger = silentLogger, more = {} }: KafkaChoice): Kafka {
  return new Kafka({
    clientId,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => write(logger, entry),
    connectionTimeout: 3_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    ...more,
  });
}

function write(logger: Logger, { level, namespace, log }: LogEntry): void {
  const { message, timestamp: _, logger: __, ...fields } = log;
  const named = { kafka: namespace, ...fields };
  logger.debug({ ...named, level }, message);
}
