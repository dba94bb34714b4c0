import { comparePlaces, inTheWay, standing, undoneBy, type Actor, type AnyUndo, type Compensation, type RecordedEvent, type UndoRule } from '@wheelhouse/event-sourcing';

/** A command that is to be given, and the event that it takes back. */
export interface UndoStep extends Compensation {
  readonly event: RecordedEvent;
}

/** What taking events back comes to. */
export interface UndoPlan {
  /** In the order they are to be given: what came last goes first. */
  readonly steps: readonly UndoStep[];
  /** The events that still stand, and are taken back. */
  readonly taken: readonly RecordedEvent[];
  /** Later events that stand in the way. */
  readonly inTheWay: readonly RecordedEvent[];
  /** Events that nothing takes back. */
  readonly noWayBack: readonly { readonly event: RecordedEvent; readonly because: string }[];
  /** Versions that the streams stood at. */
  readonly versions: ReadonlyMap<string, number>;
}

type AnyRule = UndoRule<never, never, never>;

/** What is asked of the declarations. */
export interface UndoAsked {
  /** Ids of the events to take back. */
  readonly targets: ReadonlySet<string>;
  /** All events of each stream that has some of them, oldest first. */
  readonly streams: readonly (readonly RecordedEvent[])[];
  readonly undos: readonly AnyUndo[];
  readonly actor: Actor;
  readonly why: string;
}

const NOTHING_DECLARED = 'nothing is declared that would take it back';

/** Computes which commands take events back, and what stands against it. Pure. */
export function planUndo({ targets, streams, undos, actor, why }: UndoAsked): UndoPlan {
  const undoOf = (event: RecordedEvent) => undos.find(({ aggregate }) => aggregate.stream === event.streamType);
  const ruleOf = (event: RecordedEvent): AnyRule | undefined => undoOf(event)?.rules[event.type];
  const touchesOf = (event: RecordedEvent): readonly string[] => ruleOf(event)?.touches(event as never) ?? [];
  const found = streams.map((events) => {
    const stands = standing(events);
    const mine = new Set(wanted(events, targets, touchesOf).filter((id) => stands.has(id)));
    const born = events[0];
    const isBorn = born !== undefined && mine.has(born.id) && touchesOf(born).includes('*');
    const compensated: { readonly event: RecordedEvent; readonly compensations: readonly Compensation[] | undefined; readonly because: string }[] = [];
    const aggregate = events[0] && undoOf(events[0])?.aggregate;
    let before: unknown = aggregate?.initial;
    for (const [index, event] of events.entries()) {
      if (mine.has(event.id)) {
        const rule = ruleOf(event);
        // Where its creation is taken back, nothing else of the record needs be.
        const compensations = isBorn && event !== born ? [] : rule?.compensate(event as never, { before, past: events.slice(0, index), command: event.metadata.command, actor, why } as never);
        compensated.push({ event, compensations, because: rule?.because ?? (rule ? 'what stood there before cannot be brought back by a command' : NOTHING_DECLARED) });
      }
      if (aggregate) before = aggregate.evolve(before as never, event as never);
    }
    return { compensated, blocking: inTheWay(events, mine, touchesOf) };
  });
  const compensated = found.flatMap((stream) => stream.compensated).sort((a, b) => comparePlaces(b.event.place, a.event.place));
  return {
    steps: compensated.flatMap(({ event, compensations }) => (compensations ?? []).map((compensation) => ({ ...compensation, event }))),
    taken: compensated.map(({ event }) => event),
    inTheWay: found.flatMap(({ blocking }) => blocking).sort((a, b) => comparePlaces(a.place, b.place)),
    noWayBack: compensated.flatMap(({ event, compensations, because }) => (compensations ? [] : [{ event, because }])),
    versions: new Map(streams.flatMap((events) => events.slice(-1).map(({ streamId, version }) => [streamId, version] as const))),
  };
}

/** What is asked for of one stream: with a creation that was taken back already, all that was asked for along with it was. */
function wanted(events: readonly RecordedEvent[], targets: ReadonlySet<string>, touchesOf: (event: RecordedEvent) => readonly string[]): readonly string[] {
  const asked = events.filter(({ id }) => targets.has(id));
  const born = asked.find((event) => event === events[0] && touchesOf(event).includes('*'));
  return born && !standing(events).has(born.id) ? [] : asked.map(({ id }) => id);
}

/**
 * Streams as they were before a request took `targets` back under a key, where it did: asked again under its key it is to come to the
 * same. Undefined where there was no such request.
 */
export function beforeRepeat(streams: readonly (readonly RecordedEvent[])[], targets: ReadonlySet<string>, caller: string, key: string | undefined): { readonly streams: readonly (readonly RecordedEvent[])[]; readonly changeSet: string } | undefined {
  if (key === undefined) return undefined;
  const isMine = (event: RecordedEvent) =>
    targets.has(undoneBy(event) ?? '') && event.metadata.actor === caller && (event.metadata.idempotencyKey?.startsWith(`${key}#`) ?? false);
  const changeSet = streams.flatMap((events) => events.filter(isMine)).at(0)?.metadata.changeSet;
  if (changeSet === undefined) return undefined;
  const upTo = (events: readonly RecordedEvent[]) => {
    const first = events.findIndex(isMine);
    return first < 0 ? events : events.slice(0, first);
  };
  return { streams: streams.map(upTo), changeSet };
}

/** The events of the command that wrote one: those beside it in its stream that came of the same request by the same name. */
export function ofItsCommand(stream: readonly RecordedEvent[], one: RecordedEvent): readonly RecordedEvent[] {
  const alike = ({ metadata: { actor, command, correlationId, causationId, idempotencyKey } }: RecordedEvent): string => JSON.stringify([actor, command, correlationId, causationId, idempotencyKey]);
  const same = (event: RecordedEvent | undefined): boolean => event !== undefined && alike(event) === alike(one);
  const at = stream.findIndex(({ id }) => id === one.id);
  let from = at;
  let to = at;
  while (same(stream[from - 1])) from -= 1;
  while (same(stream[to + 1])) to += 1;
  return stream.slice(from, to + 1);
}
