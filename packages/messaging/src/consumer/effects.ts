import type { AnyEventContract, Context, EventOf } from '@wheelhouse/contracts';
import { isRejection, type CommandHandler, type Outcome, type Recorded, type RecordedEvent, type Request } from '@wheelhouse/event-sourcing';
import type { Target } from './target.js';

/** What a reaction asks for; idempotency key and causation are added. */
export type ReactionRequest = Omit<Request, 'idempotency' | 'causationId' | 'correlationId' | 'traceparent' | 'expectedVersion'>;

/** A foreign event that causes a command of this service. */
export interface Reaction<Contracts extends readonly AnyEventContract[] = readonly AnyEventContract[]> {
  /** kebab-case; part of the idempotency key for ever, so it is never changed or used again. */
  readonly name: string;
  readonly from: Context;
  readonly events: Contracts;
  /** Instant in UTC: events recorded before it cause nothing, though a log that is published again replays them. */
  readonly actsFrom: string;
  /** The command, several in an order that never changes, or undefined where the event asks for none. Pure. */
  readonly react: (event: Recorded<EventOf<Contracts[number]>>) => ReactionRequest | readonly ReactionRequest[] | undefined;
  /** What a refusal of the command means: `park` (the default) keeps the event for an operator, `accept` leaves it at that. */
  readonly whenRefused?: 'park' | 'accept';
}

/** A reaction to whatever events. */
export interface AnyReaction extends Omit<Reaction, 'react' | 'events'> {
  readonly events: readonly AnyEventContract[];
  readonly react: (event: never) => ReactionRequest | readonly ReactionRequest[] | undefined;
}

/** Declares a reaction and infers its events. */
export function defineReaction<const Contracts extends readonly AnyEventContract[]>(reaction: Reaction<Contracts>): Reaction<Contracts> {
  return reaction;
}

/**
 * Something else that has to see events before they count as applied: keys to destroy, a cache to clear. It may see
 * an event again. What it throws parks the event for it, unless the infrastructure is away.
 */
export interface Listener {
  readonly name: string;
  readonly from: Context;
  /** Types it is given; all that this release knows where it names none. */
  readonly events?: readonly AnyEventContract[];
  readonly onEvents: (events: readonly RecordedEvent[]) => Promise<void> | void;
}

/** A reaction or listener, bound to what it needs. */
export interface Effect extends Target {
  readonly run: (events: readonly RecordedEvent[]) => Promise<void>;
}

/** A command that a reaction asked for was refused. */
export class ReactionRefused extends Error {}

export function reactionEffect(reaction: AnyReaction, handler: Pick<CommandHandler, 'handle'>): Effect {
  const types = new Set(reaction.events.map((contract) => contract.type));
  const from = Date.parse(reaction.actsFrom);
  if (Number.isNaN(from)) throw new Error(`reaction ${reaction.name} acts from ${reaction.actsFrom}, which is no instant`);
  return {
    name: `reaction:${reaction.name}`,
    kind: 'effect',
    rowPerStream: false,
    takes: (type) => types.has(type),
    run: async (events) => {
      for (const event of events) {
        if (Date.parse(event.recordedAt) < from) continue;
        const asked = reaction.react(event as never);
        if (asked === undefined) continue;
        if (!isSeveral(asked)) accept(reaction, await handler.handle(asRequest(reaction.name, asked, event, event.id)));
        else for (const [index, request] of asked.entries()) accept(reaction, await handler.handle(asRequest(reaction.name, request, event, `${event.id}#${index}`)));
      }
    },
  };
}

export function listenerEffect(listener: Listener): Effect {
  const types = listener.events && new Set(listener.events.map((contract) => contract.type));
  return {
    name: `listener:${listener.name}`,
    kind: 'effect',
    rowPerStream: false,
    takes: (type) => types?.has(type) ?? true,
    run: async (events) => listener.onEvents(events),
  };
}

const isSeveral = (asked: ReactionRequest | readonly ReactionRequest[]): asked is readonly ReactionRequest[] => Array.isArray(asked);

/** The key is the event's id and the reaction's name, kept for ever: however often the event comes, each command happens once. */
function asRequest(name: string, request: ReactionRequest, event: RecordedEvent, key: string): Request {
  const { correlationId, traceparent } = event.metadata;
  return {
    ...request,
    correlationId,
    causationId: event.id,
    ...(traceparent === undefined ? {} : { traceparent }),
    idempotency: { caller: `reaction:${name}`, key, fingerprint: name },
  };
}

function accept(reaction: AnyReaction, outcome: Outcome): void {
  if (isRejection(outcome) && reaction.whenRefused !== 'accept') throw new ReactionRefused(`${reaction.name} was refused: ${outcome.code}: ${outcome.detail}`);
}
