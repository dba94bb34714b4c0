export * from './connection/open-pool.js';
export * from './connection/sql-values.js';
export { lockHash, viewLock } from './command/locks.js';
export { enterEpoch } from './log/epochs.js';
export { settledHorizon, START } from './log/read-log.js';
export { ForeignRow } from './projections/fold-rows.js';
export * from './schema/migrations.js';
export { ANSWER_DAYS, createPostgresStore, type PostgresStore, type PostgresStoreOptions } from './store.js';
