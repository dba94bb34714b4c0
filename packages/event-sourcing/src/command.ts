import type { Sealed } from '@wheelhouse/contracts';
import type { z } from 'zod';
import type { Aggregate, AnyAggregate } from './aggregate.js';
import type { Access, Actor, Root } from './access.js';
import type { Fact } from './events.js';
import type { FactQuery, FactsOf } from './facts.js';
import type { Decision } from './rejection.js';

/** What reaches a decider beside the state: who, what, and when, so that it needs no clock and no randomness. */
export interface Command<Body> {
  /** Stream it is for. */
  readonly id: string;
  /** The checked body, its words sealed. */
  readonly body: Body;
  readonly actor: Actor;
  /** The edge's clock, RFC 3339 in UTC; for rules about time, not for `recordedAt`. */
  readonly now: string;
  /** The product or project it belongs to, as it stands; there for `decide` alone, and where there is one. */
  readonly root?: Root | undefined;
  /** The record that the stream is born below, or that a companion stands beside; there for `decide` alone. */
  readonly subject?: Subject | undefined;
}

/** A record of this service that another stream has to do with. */
export interface Subject {
  readonly id: string;
  /** Kind of its stream, e.g. `feature`. */
  readonly type: string;
  /** That it belongs to the organisation: it has no root, and everyone sees it. */
  readonly rootless: boolean;
}

/**
 * A lock wider than a stream: a name, or a name within the root (partition key) of a stream,
 * which the store looks up in the statement that takes the locks. A stream that moves to another root at that very moment is
 * locked within the one it leaves: what such a lock guards has to bear that.
 */
export type Lock = string | { readonly rootOf: string; readonly name: string };

/** What a new stream is born under. */
export type Birth = { readonly below: string } | { readonly root: string } | 'organisation';

/** Another record of this service that a command names, and where in the body. */
export interface Reference {
  readonly id: string;
  readonly pointer: string;
}

/** A unique value taken or given back with the events. */
export type Reserve = { readonly scope: string; readonly take: string } | { readonly scope: string; readonly release: string };

/**
 * A command, declared once: route, validation, OpenAPI, access, idempotency, If-Match, metrics and the access test follow from it.
 */
export interface CommandDeclaration<
  State = unknown,
  Event extends Fact = Fact,
  Schema extends z.ZodObject = z.ZodObject,
  Queries extends Readonly<Record<string, FactQuery>> = Readonly<Record<string, FactQuery>>,
> {
  readonly aggregate: Aggregate<State, Event>;
  /** `verb-noun`, unique in its aggregate; also its operation id, metric label and file name. */
  readonly name: string;
  readonly method: 'POST' | 'PATCH';
  /** Below the resource: `/` creates, `/:id/assess` changes. */
  readonly path: string;
  readonly summary: string;
  readonly body: Schema;
  /** Body of the example in OpenAPI; checked against the schema by a test. */
  readonly example: z.input<Schema>;
  readonly access: Access;
  /**
   * Given for a command that begins a stream; says what it is born under, and therefore its root and its partition key:
   * `{ below: id }` of a root or of any record, whose root it shares, if that has one; `{ root: team }` where it is a root
   * itself, `'organisation'` where it has none.
   */
  readonly creates?: (command: Command<Sealed<z.output<Schema>>>) => Birth;
  /** Named locks wider than the stream: a unique value, the links of a plan, the limit of a list. */
  readonly locks?: (command: Command<Sealed<z.output<Schema>>>) => readonly Lock[];
  /**
   * Other records of this service that the body names: refused as unknown where there is none or the caller may not see it
   * (so that no answer tells the two apart), and as archived where what it belongs to is.
   */
  readonly refers?: (command: Command<Sealed<z.output<Schema>>>) => readonly Reference[];
  /** May be given though what the record belongs to is archived: words of people may have to go at any time. */
  readonly whileArchived?: boolean;
  /** What a wider rule needs to know; read after all locks are held. */
  readonly facts?: (command: Command<Sealed<z.output<Schema>>>) => Queries;
  /** Unique values that an accepted command takes or releases; lock them in `locks`. */
  readonly reserves?: (command: Command<Sealed<z.output<Schema>>>, state: State) => readonly Reserve[];
  readonly decide: (
    state: State,
    command: Command<Sealed<z.output<Schema>>>,
    facts: FactsOf<Queries>,
  ) => Decision<Event>;
}

/** A command of whatever aggregate, body and facts, as the edge and the handler take it. */
export interface AnyCommand {
  readonly aggregate: AnyAggregate;
  readonly name: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodObject;
  readonly example: object;
  readonly access: Access;
  readonly creates?: (command: never) => Birth;
  readonly locks?: (command: never) => readonly Lock[];
  readonly refers?: (command: never) => readonly Reference[];
  readonly whileArchived?: boolean;
  readonly facts?: (command: never) => Readonly<Record<string, FactQuery>>;
  readonly reserves?: (command: never, state: never) => readonly Reserve[];
  readonly decide: (state: never, command: never, facts: never) => Decision<{ readonly type: string; readonly data: object }>;
}

/** Declares a command of an aggregate and infers body and facts: `commandOf(feature)({ name: 'assess-feature', … })`. */
export const commandOf =
  <State, Event extends Fact>(aggregate: Aggregate<State, Event>) =>
  <Schema extends z.ZodObject, Queries extends Readonly<Record<string, FactQuery>> = Readonly<Record<never, FactQuery>>>(
    declaration: Omit<CommandDeclaration<State, Event, Schema, Queries>, 'aggregate'>,
  ): CommandDeclaration<State, Event, Schema, Queries> => ({ aggregate, ...declaration });
