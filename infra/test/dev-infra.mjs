/** Starts a PostgreSQL on 55432 and a Kafka on 59092 for work on the code, and holds them until Ctrl-C. */
import { startKafka, startPostgres } from './cluster.ts';

const [postgres, kafka] = await Promise.all([startPostgres({ port: 55_432, durable: false }), startKafka({ port: 59_092 })]);
console.log(`TEST_DATABASE_URL=${postgres.url}\nTEST_KAFKA_BROKERS=${kafka.brokers}`);

const stop = async () => {
  clearInterval(alive);
  await Promise.all([postgres.remove(), kafka.remove()]);
  process.exit(0);
};
const alive = setInterval(() => undefined, 60_000);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
