import type { Sealed } from '@wheelhouse/contracts';
import type { z } from 'zod';
import type { Actor } from './access.js';
import type { Aggregate, AnyAggregate } from './aggregate.js';
import type { AnyCommand } from './command.js';
import type { Fact, RecordedEvent } from './events.js';

/** What a compensation is computed from beside its event: all of it known, so that the declaration stays pure. */
export interface Undoing<State, Event extends Fact> {
  /** The stream's state just before the event. */
  readonly before: State;
  /** The stream's events before it, oldest first: for what the state does not keep. */
  readonly past: readonly Event[];
  /** Name of the command that wrote the event. */
  readonly command: string;
  /** Who takes it back. */
  readonly actor: Actor;
  /** Why, where a command asks for a reason. */
  readonly why: string;
}

/** A command that takes an event back; for the record that the event is of. */
export interface Compensation {
  readonly command: AnyCommand;
  /** As a client would send it; words stand in it sealed, as they were. */
  readonly body: object;
  /** What it is judged by does not hang on the others of its change: the same lock asks for nothing. */
  readonly apart?: boolean;
}

/** How an event is taken back, or why not. */
export interface UndoRule<State, Event extends Fact, Of extends Fact = Event> {
  /** What it has its hands on; a later event of the stream that touches the same stands in the way. `*` is all of the record. */
  readonly touches: (event: Of) => readonly string[];
  /** Names of the commands that may take it back; for the list of the docs. */
  readonly by: readonly string[];
  /** In words, where nothing takes it back, or where something else does it on its own. */
  readonly because?: string;
  /** Commands in the order they are to be given; none where others of the change take it back; undefined where there is no way back. */
  readonly compensate: (event: Of, undoing: Undoing<State, Event>) => readonly Compensation[] | undefined;
}

/** The record that is there: an event behind the first one finds no blank state. */
export type Begun<State> = Exclude<State, { readonly status: 'none' }>;

type OfType<Event extends Fact, Type> = Event extends { readonly type: Type } ? Event : never;

/** A rule for every type of an aggregate's events; the compiler tells of one that is left out. */
export type UndoRules<State, Event extends Fact> = { readonly [Type in Event['type']]: UndoRule<Begun<State>, Event, OfType<Event, Type>> };

/** How the events of one aggregate are taken back. */
export interface AnyUndo {
  readonly aggregate: AnyAggregate;
  readonly rules: Readonly<Record<string, UndoRule<never, never, never>>>;
}

/** Declares how each event of an aggregate is taken back: `undoOf(feature)({ FeatureRenamed: by(rewordFeature, …), … })`. */
export const undoOf =
  <State, Event extends Fact>(aggregate: Aggregate<State, Event>) =>
  (rules: UndoRules<State, Event>): AnyUndo => ({ aggregate, rules: rules as unknown as AnyUndo['rules'] });

type Touches<Of extends Fact> = string | readonly string[] | ((data: Of['data']) => string | readonly string[]);

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
const touching =
  <Of extends Fact>(touches: Touches<Of>) =>
  (event: Of): readonly string[] =>
    listed(typeof touches === 'function' ? touches(event.data) : touches);

/** Body of a command as a compensation gives it: what the schema fills in may be left out. */
export type UndoBody<Schema extends z.ZodObject> = { readonly [Name in keyof z.output<Schema>]?: Sealed<z.output<Schema>[Name]> | undefined };

/**
 * Taken back by one command. `body` answers undefined where this one has no way back, e.g. because nothing stood there before and no
 * command empties the place.
 */
export function by<State, Event extends Fact, Of extends Fact, Schema extends z.ZodObject>(
  touches: Touches<Of>,
  command: Pick<AnyCommand, 'name'> & { readonly body: Schema },
  body: (data: Of['data'], undoing: Undoing<State, Event>) => UndoBody<Schema> | undefined,
  because?: string,
): UndoRule<State, Event, Of> {
  return {
    touches: touching(touches),
    by: [command.name],
    ...(because === undefined ? {} : { because }),
    compensate: (event, undoing) => {
      const given = body(event.data, undoing);
      return given && [step(command, given)];
    },
  };
}

/** One command of a compensation that is several, or one of several. */
export function step<Schema extends z.ZodObject>(command: Pick<AnyCommand, 'name'> & { readonly body: Schema }, body: UndoBody<Schema>): Compensation {
  return { command: command as unknown as AnyCommand, body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) };
}

/** Taken back by whichever of some commands fits, or by several. */
export function byOneOf<State, Event extends Fact, Of extends Fact>(
  touches: Touches<Of>,
  commands: readonly Pick<AnyCommand, 'name'>[],
  compensate: (data: Of['data'], undoing: Undoing<State, Event>) => readonly Compensation[] | undefined,
  because?: string,
): UndoRule<State, Event, Of> {
  return { touches: touching(touches), by: commands.map(({ name }) => name), ...(because === undefined ? {} : { because }), compensate: (event, undoing) => compensate(event.data, undoing) };
}

/** What cannot be taken back, with the reason as a sentence without its end: 'its words are destroyed'. */
export function noWayBack<State, Event extends Fact, Of extends Fact>(touches: Touches<Of>, because: string): UndoRule<State, Event, Of> {
  return { touches: touching(touches), by: [], because, compensate: () => undefined };
}

/** What needs no command of its own, since another event of the same change, or what follows from it, takes it back. */
export function withOthers<State, Event extends Fact, Of extends Fact>(touches: Touches<Of>, because: string): UndoRule<State, Event, Of> {
  return { touches: touching(touches), by: [], because, compensate: () => [] };
}

/** The newest event of some types in a stream's past: where a value stood that the state does not keep. */
export function lastOf<Event extends Fact, Type extends Event['type']>(past: readonly Event[], ...types: readonly Type[]): OfType<Event, Type> | undefined {
  return past.findLast((event): event is OfType<Event, Type> => (types as readonly string[]).includes(event.type));
}

/** An event of a stream that takes back an earlier one of it says which: its cause. */
export const undoneBy = (event: Pick<RecordedEvent, 'metadata'>): string | undefined => (event.metadata.changeSet === undefined ? undefined : event.metadata.causationId);

/** What stands of a stream: nobody took it back, or somebody took the taking back back. By id. */
export function standing(events: readonly RecordedEvent[]): ReadonlySet<string> {
  const undoings = Map.groupBy(events.filter((event) => undoneBy(event) !== undefined), (event) => undoneBy(event) ?? '');
  const stands = new Set<string>();
  // The newest first: what takes back comes behind what it takes back.
  for (const event of events.toReversed()) if (!undoings.get(event.id)?.some(({ id }) => stands.has(id))) stands.add(event.id);
  return stands;
}

/** Whether two events have their hands on the same. */
export const collide = (a: readonly string[], b: readonly string[]): boolean => a.includes('*') || b.includes('*') || a.some((one) => b.includes(one));

/**
 * Later events of a stream that stand in the way of taking `targets` back: they stand, touch the same, and are no mere taking back of
 * what came behind the target itself.
 */
export function inTheWay(events: readonly RecordedEvent[], targets: ReadonlySet<string>, touchesOf: (event: RecordedEvent) => readonly string[]): readonly RecordedEvent[] {
  const stands = standing(events);
  const versions = new Map(events.map(({ id, version }) => [id, version]));
  const mine = events.filter(({ id }) => targets.has(id)).map((event) => ({ version: event.version, touches: touchesOf(event) }));
  return events.filter((later) => {
    if (targets.has(later.id) || !stands.has(later.id)) return false;
    const undoes = versions.get(undoneBy(later) ?? '') ?? 0;
    return mine.some(({ version, touches }) => version < later.version && undoes <= version && collide(touches, touchesOf(later)));
  });
}
