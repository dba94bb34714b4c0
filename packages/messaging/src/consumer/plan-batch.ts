import { comparePlaces, type Place, type RecordedEvent } from '@wheelhouse/event-sourcing';
import type { Decoded, RawRecord, RecordIdentity } from '../wire/decode-record.js';
import type { Guards } from '../testing/guards.js';
import { parkedScopes, type ParkedScope, type ParkScopes } from './parked-scopes.js';
import type { Target } from './target.js';

/** How far a consumer is in a partition. The offset means something in its generation only. */
export interface Checkpoint {
  readonly generation?: string;
  readonly nextOffset: number;
  /** Place in the log of the newest record that was applied. */
  readonly place?: Place;
}

export interface ReadRecord {
  readonly raw: RawRecord;
  readonly decoded: Decoded;
}

/** A record that came before the one it follows; it waits in the table of parked records. */
export interface WaitingRecord extends ReadRecord {
  readonly parkedId: number;
}

/** What a batch finds in the database, under the partition's lock. */
export interface BatchState {
  readonly checkpoint: Checkpoint;
  /** Version in which each stream is known. */
  readonly positions: ReadonlyMap<string, number>;
  readonly parks: readonly ParkedScope[];
  /** Records parked for a gap, by stream, oldest version first. */
  readonly waiting: ReadonlyMap<string, readonly WaitingRecord[]>;
}

export interface Step {
  readonly raw: RawRecord;
  readonly event: RecordedEvent;
  readonly targets: readonly Target[];
}

export type ParkReason = 'missing-header' | 'not-json' | 'invalid-data' | 'newer-version' | 'failed' | 'behind' | 'gap';

export interface Park {
  readonly raw: RawRecord;
  readonly generation?: string;
  /** Undefined: for all of them (a gap), or for none (a record that names no stream). */
  readonly target?: string;
  /** Set where only this stream waits; otherwise all of the key. */
  readonly streamId?: string;
  readonly version?: number;
  readonly reason: ParkReason;
  readonly detail: string;
}

/** What is to be done with a batch. */
export interface BatchPlan {
  readonly steps: readonly Step[];
  readonly parked: readonly Park[];
  /** Parked records that went on, or turned out to be known. */
  readonly released: readonly number[];
  /** A better copy of a record that is parked unread. */
  readonly copies: readonly ReadRecord[];
  readonly positions: ReadonlyMap<string, number>;
  readonly checkpoint: Checkpoint;
  readonly unknownTypes: ReadonlyMap<string, number>;
  readonly duplicates: number;
  /** A record of a newer generation stands at the checkpoint: nothing behind it is planned. */
  readonly newer?: string;
}

/** Why a target could not take a record: by offset and target's name. */
export type Failures = ReadonlyMap<string, string>;
export const failureKey = (offset: number, target: string): string => `${offset} ${target}`;

/**
 * Decides, without any I/O, what becomes of each record of a batch: applied, dropped as known, parked with those behind
 * it, or left to another generation. `failures` are those that an earlier try met.
 */
export function planBatch(records: readonly ReadRecord[], state: BatchState, targets: readonly Target[], failures: Failures, guards: Guards): BatchPlan {
  const scopes = parkedScopes(state.parks);
  const plan: Working = {
    steps: [],
    parked: [],
    gaps: [],
    released: [],
    copies: [],
    positions: new Map(),
    unknownTypes: new Map(),
    duplicates: 0,
    generation: state.checkpoint.generation,
    nextOffset: state.checkpoint.nextOffset,
    place: state.checkpoint.place,
  };
  let newer: string | undefined;
  for (const record of records) {
    const { raw, decoded } = record;
    const known = raw.offset < plan.nextOffset;
    const { generation } = decoded;
    if (generation !== undefined && guards.generation) {
      if (plan.generation !== undefined && generation > plan.generation) {
        newer = generation;
        break;
      }
      if (!known) plan.generation ??= generation;
      if (plan.generation !== undefined && generation < plan.generation) {
        plan.nextOffset = Math.max(plan.nextOffset, raw.offset + 1);
        continue;
      }
    }
    if (known && guards.checkpoint) continue;
    plan.nextOffset = Math.max(plan.nextOffset, raw.offset + 1);
    take(record, plan, state, targets, failures, scopes, guards);
  }
  const { generation, nextOffset, place, gaps, ...rest } = plan;
  plan.parked.push(...gaps.map(({ record, known }) => gapOf(record, known)));
  const checkpoint = { nextOffset, ...(generation === undefined ? {} : { generation }), ...(place === undefined ? {} : { place }) };
  return { ...rest, checkpoint, ...(newer === undefined ? {} : { newer }) };
}

interface Working {
  readonly steps: Step[];
  readonly parked: Park[];
  /** Records of this batch that came too early, and the version that their stream was known in. */
  gaps: { readonly record: ReadRecord; readonly identity: RecordIdentity; readonly known: number }[];
  readonly released: number[];
  readonly copies: ReadRecord[];
  readonly positions: Map<string, number>;
  readonly unknownTypes: Map<string, number>;
  duplicates: number;
  generation: string | undefined;
  nextOffset: number;
  place: Place | undefined;
}

function take(record: ReadRecord, plan: Working, state: BatchState, targets: readonly Target[], failures: Failures, scopes: ParkScopes, guards: Guards): void {
  const { raw, decoded } = record;
  const { identity } = decoded;
  if (!identity) {
    // It names no stream, so nothing can be behind it; if it was a stream's, the next of that stream shows the gap.
    plan.parked.push({ raw, ...generationOf(decoded), reason: 'missing-header', detail: decoded.outcome === 'poison' ? decoded.detail : '' });
    return;
  }
  if (plan.place === undefined || comparePlaces(identity.place, plan.place) > 0) plan.place = identity.place;
  const known = plan.positions.get(identity.streamId) ?? state.positions.get(identity.streamId) ?? 0;
  if (guards.dedupe) {
    if (identity.version <= known) {
      plan.duplicates += 1;
      if (decoded.outcome === 'event' && scopes.any(raw.key)) plan.copies.push(record);
      return;
    }
    if (identity.version > known + 1) {
      plan.gaps.push({ record, identity, known });
      return;
    }
  }
  dispatch(record, identity, plan, targets, failures, scopes);
  plan.positions.set(identity.streamId, Math.max(identity.version, known));
  fillGap(identity.streamId, plan, state, targets, failures, scopes);
}

/** Records that waited for this one go on, as long as each follows the one before it; those now known are let go. */
function fillGap(streamId: string, plan: Working, state: BatchState, targets: readonly Target[], failures: Failures, scopes: ParkScopes): void {
  const parked = (state.waiting.get(streamId) ?? []).filter(({ parkedId }) => !plan.released.includes(parkedId));
  const early: readonly (ReadRecord | WaitingRecord)[] = [...parked, ...plan.gaps.filter(({ identity }) => identity.streamId === streamId).map(({ record }) => record)];
  for (const record of early.toSorted((a, b) => versionOf(a) - versionOf(b))) {
    const { identity } = record.decoded;
    const at = plan.positions.get(streamId) ?? 0;
    if (!identity || identity.version > at + 1) return;
    if ('parkedId' in record) plan.released.push(record.parkedId);
    else plan.gaps = plan.gaps.filter((gap) => gap.record !== record);
    if (identity.version !== at + 1) continue;
    dispatch(record, identity, plan, targets, failures, scopes);
    plan.positions.set(streamId, identity.version);
  }
}

const versionOf = ({ decoded }: ReadRecord): number => decoded.identity?.version ?? 0;

function gapOf({ raw, decoded }: ReadRecord, known: number): Park {
  const version = decoded.identity?.version ?? 0;
  const streamId = decoded.identity?.streamId;
  return { raw, ...generationOf(decoded), ...(streamId === undefined ? {} : { streamId }), version, reason: 'gap', detail: `version ${version} came after ${known}` };
}

function dispatch(record: ReadRecord, identity: RecordIdentity, plan: Working, targets: readonly Target[], failures: Failures, scopes: ParkScopes): void {
  const { raw, decoded } = record;
  if (decoded.outcome === 'unknown-type') {
    plan.unknownTypes.set(decoded.type, (plan.unknownTypes.get(decoded.type) ?? 0) + 1);
    return;
  }
  const type = decoded.outcome === 'event' ? decoded.event.type : decoded.type;
  const takers: Target[] = [];
  for (const target of targets) {
    if (type !== undefined && !target.takes(type)) continue;
    const ownRow = target.rowPerStream && (decoded.outcome !== 'event' || touchesOwnRowOnly(target, decoded.event));
    const behind = scopes.blocks(target.name, raw.key, ownRow ? identity.streamId : undefined);
    const failure = decoded.outcome === 'poison' ? decoded.detail : failures.get(failureKey(raw.offset, target.name));
    if (decoded.outcome === 'event' && failure === undefined && !behind) {
      takers.push(target);
      continue;
    }
    const reason: ParkReason = decoded.outcome === 'poison' ? decoded.reason : failure === undefined ? 'behind' : 'failed';
    const park: Park = {
      raw,
      ...generationOf(decoded),
      target: target.name,
      ...(ownRow ? { streamId: identity.streamId } : {}),
      version: identity.version,
      reason,
      detail: failure ?? 'an earlier record of the same rows is parked',
    };
    plan.parked.push(park);
    scopes.add({ target: target.name, key: raw.key, reason, ...(ownRow ? { streamId: identity.streamId } : {}) });
  }
  if (decoded.outcome === 'event' && takers.length > 0) plan.steps.push({ raw, event: decoded.event, targets: takers });
}

function touchesOwnRowOnly(target: Target, event: RecordedEvent): boolean {
  if (!target.keys) return false;
  try {
    const keys = target.keys(event);
    return keys.length === 0 || (keys.length === 1 && keys[0] === event.streamId);
  } catch {
    return true;
  }
}

const generationOf = ({ generation }: Decoded): { readonly generation?: string } => (generation === undefined ? {} : { generation });
