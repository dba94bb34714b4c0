import type { AnyEventContract, Context, EventOf } from '@wheelhouse/contracts';
import type { Subject } from './command.js';
import type { Fact } from './events.js';
import type { AnyView } from './view.js';

/** One kind of event stream: its state as a union of statuses, and how a fact moves it on. */
export interface Aggregate<State = unknown, Event extends Fact = Fact> {
  readonly context: Context;
  /** Stream type in the log, e.g. `feature`. */
  readonly stream: string;
  /** Plural noun of the API, e.g. `features`. */
  readonly resource: string;
  readonly events: readonly AnyEventContract[];
  /** State before the first event. */
  readonly initial: State;
  /** Raised with every change of the state's shape; older snapshots are then ignored. */
  readonly stateVersion: number;
  /** Pure; knows every type of `events`. */
  readonly evolve: (state: State, event: Event) => State;
  /** The service's own views of this stream, written in the command's transaction. */
  readonly views: readonly AnyView[];
  /** The view that shows one record: `GET /resource/{id}`, and which root it belongs to. */
  readonly page: AnyView;
  /**
   * Given where each stream stands beside a record of whatever kind, e.g. a card with its owner and tags. Commands and pages are
   * then addressed by the id of that record, the stream's id follows from it, and whichever command comes first begins the
   * stream, with the root and the key of the record.
   */
  readonly companion?: {
    /** The page's row of a record beside which nothing stands yet. */
    readonly blank: (subject: Subject & { readonly root: string | null }) => object;
    /** The record that a fact of the stream is about. */
    readonly subjectOf: (fact: Fact) => Pick<Subject, 'id' | 'type'>;
  };
}

export interface AnyAggregate extends Omit<Aggregate, 'evolve' | 'initial'> {
  readonly initial: unknown;
  readonly evolve: (state: never, event: never) => unknown;
}

/** Declares an aggregate and infers its state and events. */
export function defineAggregate<State, const Contracts extends readonly AnyEventContract[]>(
  aggregate: Omit<Aggregate<State, EventOf<Contracts[number]>>, 'events'> & { readonly events: Contracts },
): Aggregate<State, EventOf<Contracts[number]>> {
  return aggregate;
}
