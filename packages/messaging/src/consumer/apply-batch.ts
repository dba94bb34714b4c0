import { FoldFailed, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { applyToTables, loadsFor, trip, writesFor, type RowsLoad } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { Guards } from '../testing/guards.js';
import type { RecordDecoder } from '../wire/decode-record.js';
import { BEGIN, checkpointWrite, COMMIT, lockCheckpoint, outcomeWrites, stateOf, stateReads, type PartitionOf } from './batch-sql.js';
import type { Effect } from './effects.js';
import type { FedTable, FedViews } from './fed-views.js';
import { isAway, isRefusedByDatabase, messageOf } from './failures.js';
import { failureKey, planBatch, type BatchPlan, type BatchState, type Checkpoint, type Failures, type ReadRecord, type Step } from './plan-batch.js';
import type { Target } from './target.js';

/** What a consumer does with the records of one topic. */
export interface BatchApplier {
  readonly pool: pg.Pool;
  readonly decode: RecordDecoder;
  readonly views: Pick<FedViews, 'ready' | 'refresh'>;
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
 * be applied are found, parked, and the batch is planned again. `fetchedFrom` is the offset that the broker was asked
 * for: where it is at or before the checkpoint, nothing lies between that and the first record.
 * @throws what says that the infrastructure is away; nothing is done then.
 */
export async function applyBatch(applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], fetchedFrom: number): Promise<BatchOutcome> {
  const failures = new Map<string, string>();
  const done = new Set<string>();
  for (;;) {
    if (applier.effects.length > 0 && (await runEffects(applier, of, records, failures, done))) continue;
    const tried = await tryBatch(applier, of, records, fetchedFrom, failures, done);
    if (tried !== 'again') return tried;
  }
}

async function tryBatch(
  applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], fetchedFrom: number, failures: Map<string, string>, done: ReadonlySet<string>,
): Promise<BatchOutcome | 'again'> {
  const { guards } = applier;
  const tables = applier.views.ready();
  const loads = loadRows(tables, records, failures);
  const client = await applier.pool.connect();
  let plan: BatchPlan | undefined;
  const leave = async <Result>(result: Result): Promise<Result> => {
    await client.query('rollback');
    client.release();
    return result;
  };
  try {
    const reads = stateReads(of, records);
    const under = await trip(client, [BEGIN, ...(guards.checkpoint ? [lockCheckpoint(of)] : []), ...reads, ...loads.map(({ statement }) => statement)]);
    const answers = under.slice(guards.checkpoint ? 2 : 1);
    // Under the lock: a view that was switched to before it is written from here on.
    await applier.views.refresh(client);
    if (applier.views.ready() !== tables) return await leave('again' as const);
    const state = await stateOf(client, of, answers, applier.decode);
    const { checkpoint: before } = state;
    if (guards.checkpoint && fetchedFrom > before.nextOffset) return await leave({ outcome: 'ahead', before } as const);
    plan = plannedFor(applier, tables, records, state, failures);
    const { steps } = plan;
    // Something was replayed between the look before the effects and the lock.
    if (effectsOf(applier, plan).some(({ step, effect }) => !done.has(failureKey(step.raw.offset, effect.name)))) return await leave('again' as const);
    const rows = loads.map((_, index) => answers[reads.length + index]?.rows ?? []);
    const waited = state.waiting.size > 0 ? await loadWaited(client, tables, loads, rows, steps) : rows;
    const writes = tables.flatMap(({ target, table }) => {
      const index = loads.findIndex((load) => load.table === table);
      return writesFor(table, waited[index] ?? [], eventsFor(target, steps));
    });
    if (!guards.oneTransaction) await trip(client, [checkpointWrite(of, plan.checkpoint), COMMIT, BEGIN]);
    // Everything that takes a transaction id goes with COMMIT in one trip: no relay waits for this process meanwhile.
    const written = await trip(client, [...writes, ...outcomeWrites(of, plan), COMMIT]);
    const tag = written.at(-1)?.tag;
    // COMMIT of a transaction that has failed answers ROLLBACK and no error.
    if (tag !== 'COMMIT') throw new Error(`COMMIT answered ${tag}`);
    client.release();
    return { outcome: 'applied', plan, before };
  } catch (error) {
    const rolledBack = await client.query('rollback').then(() => true, () => false);
    client.release(!rolledBack);
    if (isAway(error)) throw error;
    const culprits = await culpritsOf(applier, tables, plan?.steps ?? everyStep(tables, records, failures), error, failures.size === 0);
    if (culprits.size === 0) throw error;
    for (const [key, detail] of culprits) failures.set(key, detail);
    return 'again';
  }
}

/** Statements that load the rows which the batch's events touch; an event whose rows cannot be told fails its view here. */
function loadRows(tables: readonly FedTable[], records: readonly ReadRecord[], failures: Map<string, string>): readonly RowsLoad[] {
  const readable = records.flatMap(({ raw, decoded }) => (decoded.outcome === 'event' ? [{ raw, event: decoded.event }] : []));
  return tables.flatMap(({ target, table }) => {
    const events = readable.filter(({ raw, event }) => target.takes(event.type) && !failures.has(failureKey(raw.offset, target.name)));
    try {
      return loadsFor([table], events.map(({ event }) => event));
    } catch {
      for (const { raw, event } of events) {
        try {
          target.keys?.(event);
        } catch (error) {
          failures.set(failureKey(raw.offset, target.name), messageOf(error));
        }
      }
      return loadsFor([table], events.filter(({ raw }) => !failures.has(failureKey(raw.offset, target.name))).map(({ event }) => event));
    }
  });
}

/** All that a batch may come to, for when not even its rows could be loaded. */
const everyStep = (tables: readonly FedTable[], records: readonly ReadRecord[], failures: Failures): readonly Step[] =>
  records.flatMap(({ raw, decoded }) => {
    if (decoded.outcome !== 'event') return [];
    const targets = tables.map(({ target }) => target).filter(({ name, takes }) => takes(decoded.event.type) && !failures.has(failureKey(raw.offset, name)));
    return [{ raw, event: decoded.event, targets }];
  });

/** Records that waited for a gap to be filled may touch rows which the batch does not: all rows are loaded anew. */
async function loadWaited(client: pg.ClientBase, tables: readonly FedTable[], loads: readonly RowsLoad[], rows: readonly Row[][], steps: readonly Step[]): Promise<readonly Row[][]> {
  const again = tables.flatMap(({ target, table }) => loadsFor([table], eventsFor(target, steps)));
  const answers = await trip(client, again.map(({ statement }) => statement));
  return loads.map(({ table }, index) => {
    const found = again.findIndex((load) => load.table === table);
    return found < 0 ? (rows[index] ?? []) : (answers[found]?.rows ?? []);
  });
}

type Row = Record<string, unknown>;

function plannedFor(applier: BatchApplier, tables: readonly FedTable[], records: readonly ReadRecord[], state: BatchState, failures: Failures): BatchPlan {
  const plan = planBatch(records, state, [...tables.map(({ target }) => target), ...applier.effects], failures, applier.guards);
  return applier.guards.parking ? plan : { ...plan, parked: [] };
}

const eventsFor = (target: Target, steps: readonly Step[]): readonly RecordedEvent[] =>
  steps.filter((step) => step.targets.includes(target)).map((step) => step.event);

const effectsOf = (applier: BatchApplier, plan: BatchPlan): readonly { readonly step: Step; readonly effect: Effect }[] =>
  applier.effects.flatMap((effect) => plan.steps.filter((step) => step.targets.includes(effect)).map((step) => ({ step, effect })));

/** Runs what is not done yet; true where a failure was found, so that the batch is to be planned again. */
async function runEffects(applier: BatchApplier, of: PartitionOf, records: readonly ReadRecord[], failures: Map<string, string>, done: Set<string>): Promise<boolean> {
  const client = await applier.pool.connect();
  const state = await trip(client, stateReads(of, records))
    .then((answers) => stateOf(client, of, answers, applier.decode))
    .finally(() => client.release());
  const plan = plannedFor(applier, applier.views.ready(), records, state, failures);
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
