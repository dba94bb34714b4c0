import { reject, stream, type FactQuery, type Reference, type Rejection, type StreamFact } from '@wheelhouse/event-sourcing';

/** Whatever in a body may stand for an objective. */
interface Tied {
  readonly objective?: string | null | undefined;
}

const tied = (list: readonly Tied[] = []): readonly string[] => [...new Set(list.flatMap(({ objective }) => objective ?? []))];

/** Names the objectives of factors as references: those that one may not see are unknown. */
export const objectiveReferences = (list: readonly Tied[] | undefined, at: string): readonly Reference[] => tied(list).map((id) => ({ id, pointer: at }));

/** Asks what the objectives of factors are. */
export const objectiveFacts = (list: readonly Tied[] | undefined): Readonly<Record<string, FactQuery<StreamFact | undefined>>> => Object.fromEntries(tied(list).map((id) => [id, stream(id)]));

/** Why what factors name as objectives will not do. */
export function objectivesRefused(list: readonly Tied[] | undefined, facts: Readonly<Record<string, StreamFact | undefined>>, at: string): Rejection | undefined {
  return tied(list).every((id) => facts[id]?.streamType === 'objective') ? undefined : reject.invalid('reference.objective-unknown', 'This is no objective.', at);
}
