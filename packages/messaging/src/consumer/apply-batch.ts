import { FoldFailed, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { applyToTables, type ViewTable } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { Guards } from '../testing/guards.js';
import type { RecordDecoder } from '../wire/decode-record.js';
import { lockCheckpoint, readState, writeCheckpoint, writeOutcome, type PartitionOf } from './batch-sql.js';
import type { Effect } from './effects.js';
import { isAway, isRefusedByDatabase, messageOf } from './failures.js';
import { failureKey, planBatch, type BatchPlan, type BatchState, type Checkpoint, type Failures, type ReadRecord, type Step } from './plan-batch.js';
import type { Target } from './target.js';

/** A view that a consumer feeds, and the table it writes: the live one, or one that is being built. */
export interface FedTable {
  readonly target: Target;
  readonly table: ViewTable;
}

/** What a consumer does with the records of one topic. */
export interface BatchApplier {
  readonly pool: pg.Pool;
  readonly decode: RecordDecoder;
  /** Asked under the lock of each batch, since a switch may have put another table in place. */
  readonly tables: (client: pg.ClientBase | pg.Pool) => Promise<readonly FedTable[]>;
  readonly effects: readonly Effect[];
  readonly guards: Guards;
}

/** What became of a batch. */
export type BatchOutcome =
  | { readonly outcome: 'applied'; readonly plan: BatchPlan; readonly before: Checkpoint }
  /** The batch begins behind the checkpoint; what is between has to be read first. */
  | { readonly outcome: 'ahead'; readonly before: Checkpoint };

/**
 * Applies a batch of one partition in one transaction: lock, state, views, positions, parked records, checkpoint.
 * Reactions and listeners run before it, so that a crash repeats them and never leaves them out. Records that cannot
 * be applied are found, parked, and the batch is planned again. `contiguous` says that nothing lies between the
 * checkpoint and the first record, where the broker has already been asked.
 * @throws what says that the infrastructure is away; nothing is done then.
 */
export async function applyBatch(applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], contiguous: boolean): Promise<BatchOutcome> {
  const failures = new Map<string, string>();
  const done = new Set<string>();
  for (;;) {
    if (applier.effects.length > 0 && (await runEffects(applier, of, records, failures, done))) continue;
    const tried = await tryBatch(applier, of, records, contiguous, failures, done);
    if (tried !== 'again') return tried;
  }
}

async function tryBatch(
  applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], contiguous: boolean, failures: Map<string, string>, done: ReadonlySet<string>,
): Promise<BatchOutcome | 'again'> {
  const { guards } = applier;
  const client = await applier.pool.connect();
  let tables: readonly FedTable[] = [];
  let plan: BatchPlan | undefined;
  try {
    const state = await begin(applier, client, of, records);
    const { checkpoint: before } = state;
    const first = records[0]?.raw.offset ?? before.nextOffset;
    if (guards.checkpoint && !contiguous && first > before.nextOffset) {
      await client.query('rollback');
      client.release();
      return { outcome: 'ahead', before };
    }
    tables = await applier.tables(client);
    plan = plannedFor(applier, tables, records, state, failures);
    if (effectsOf(applier, plan).some(({ step, effect }) => !done.has(failureKey(step.raw.offset, effect.name)))) {
      // Something was replayed between the look before the effects and the lock.
      await client.query('rollback');
      client.release();
      return 'again';
    }
    if (!guards.oneTransaction) await writeCheckpoint(client, of, plan.checkpoint).then(() => client.query('commit; begin'));
    await applyViews(client, tables, plan.steps);
    const [, committed] = await Promise.all([writeOutcome(client, of, plan), client.query('commit')]);
    // COMMIT of a transaction that has failed answers ROLLBACK and no error.
    if (committed.command !== 'COMMIT') throw new Error(`COMMIT answered ${committed.command}`);
    client.release();
    return { outcome: 'applied', plan, before };
  } catch (error) {
    const rolledBack = await client.query('rollback').then(() => true, () => false);
    client.release(!rolledBack);
    if (isAway(error) || !plan) throw error;
    const culprits = await culpritsOf(applier, tables, plan.steps, error, failures.size === 0);
    if (culprits.size === 0) throw error;
    for (const [key, detail] of culprits) failures.set(key, detail);
    return 'again';
  }
}

/** Sends BEGIN, the lock and the reads in one go; the reads are statements behind the lock, so they see what it guards. */
async function begin(applier: BatchApplier, client: pg.ClientBase, of: PartitionOf, records: readonly ReadRecord[]): Promise<BatchState> {
  const begun = client.query('begin');
  const locked = applier.guards.checkpoint ? lockCheckpoint(client, of) : undefined;
  const [, , state] = await Promise.all([begun, locked, readState(client, of, records, applier.decode)]);
  return state;
}

function plannedFor(applier: BatchApplier, tables: readonly FedTable[], records: readonly ReadRecord[], state: BatchState, failures: Failures): BatchPlan {
  const plan = planBatch(records, state, [...tables.map(({ target }) => target), ...applier.effects], failures, applier.guards);
  return applier.guards.parking ? plan : { ...plan, parked: [] };
}

/** Writes the views: all at once, or view by view where something of one is parked. */
async function applyViews(client: pg.ClientBase, tables: readonly FedTable[], steps: readonly Step[]): Promise<void> {
  const whole = steps.every(({ event, targets }) => tables.every(({ target }) => !target.takes(event.type) || targets.includes(target)));
  if (whole) return applyToTables(client, tables.map(({ table }) => table), steps.map(({ event }) => event));
  for (const { target, table } of tables) await applyToTables(client, [table], eventsFor(target, steps));
}

const eventsFor = (target: Target, steps: readonly Step[]): readonly RecordedEvent[] =>
  steps.filter((step) => step.targets.includes(target)).map((step) => step.event);

const effectsOf = (applier: BatchApplier, plan: BatchPlan): readonly { readonly step: Step; readonly effect: Effect }[] =>
  applier.effects.flatMap((effect) => plan.steps.filter((step) => step.targets.includes(effect)).map((step) => ({ step, effect })));

/** Runs what is not done yet; true where a failure was found, so that the batch is to be planned again. */
async function runEffects(applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], failures: Map<string, string>, done: Set<string>): Promise<boolean> {
  const state = await readState(applier.pool, of, records, applier.decode);
  const plan = plannedFor(applier, await applier.tables(applier.pool), records, state, failures);
  let failed = false;
  for (const effect of applier.effects) {
    const due = effectsOf(applier, plan).filter((item) => item.effect === effect && !done.has(failureKey(item.step.raw.offset, effect.name)));
    if (due.length === 0) continue;
    const mark = ({ step }: { readonly step: Step }) => done.add(failureKey(step.raw.offset, effect.name));
    try {
      await effect.run(due.map(({ step }) => step.event));
      due.forEach(mark);
    } catch (error) {
      if (isAway(error)) throw error;
      failed = (await runOneByOne(effect, due, failures, mark)) || failed;
    }
  }
  return failed;
}

async function runOneByOne(effect: Effect, due: readonly { readonly step: Step }[], failures: Map<string, string>, mark: (item: { readonly step: Step }) => void): Promise<boolean> {
  for (const item of due) {
    try {
      await effect.run([item.step.event]);
      mark(item);
    } catch (error) {
      if (isAway(error)) throw error;
      failures.set(failureKey(item.step.raw.offset, effect.name), messageOf(error));
      // Those behind it may have to wait: the plan says which.
      return true;
    }
  }
  return false;
}

/** Which records of a batch make it fail, and why, by failure key. A fold tells its own; where that was not the only one, all are sought. */
async function culpritsOf(applier: BatchApplier, tables: readonly FedTable[], steps: readonly Step[], error: unknown, isFirst: boolean): Promise<ReadonlyMap<string, string>> {
  if (error instanceof FoldFailed && isFirst) {
    const step = steps.find(({ event }) => event.id === error.event.id);
    return new Map(step ? [[failureKey(step.raw.offset, error.view), toldOf(error)]] : []);
  }
  return error instanceof FoldFailed || isRefusedByDatabase(error) ? findRefused(applier, tables, steps) : new Map();
}

/** What a fold said, or the database. */
export const toldOf = (error: unknown): string => (error instanceof FoldFailed ? `${error.message}: ${messageOf(error.cause)}` : messageOf(error));

/** Applies a batch record by record, each below a savepoint, to see which one the database refuses; leaves nothing behind. */
async function findRefused(applier: BatchApplier, tables: readonly FedTable[], steps: readonly Step[]): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  const client = await applier.pool.connect();
  try {
    await client.query('begin');
    for (const { target, table } of tables) {
      for (const step of steps.filter(({ targets }) => targets.includes(target))) {
        await client.query('savepoint tried');
        try {
          await applyToTables(client, [table], [step.event]);
        } catch (error) {
          if (isAway(error)) throw error;
          // What fails behind another of its stream or key is parked with it in any case.
          refused.set(failureKey(step.raw.offset, target.name), toldOf(error));
          await client.query('rollback to savepoint tried');
        }
        await client.query('release savepoint tried');
      }
    }
    return refused;
  } finally {
    const rolledBack = await client.query('rollback').then(() => true, () => false);
    client.release(!rolledBack);
  }
}
