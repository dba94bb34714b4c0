import { capabilityImportance } from '@wheelhouse/contracts';
import { id, partId, reject, stream, text, z, type Rejection, type StreamFact } from '@wheelhouse/event-sourcing';

const fields = { name: text(200), importance: capabilityImportance.optional(), opportunity: id().optional() };

/** What is told of a capability, new or known. */
export const newCapability = z.object({ capability: partId(), ...fields });
export const knownCapability = z.object({ capability: id(), ...fields });

type Named = { readonly opportunity?: string | undefined };

/** The opportunity that a capability answers, which its editor has to see. */
export const opportunityRefers = ({ opportunity }: Named) => (opportunity === undefined ? [] : [{ id: opportunity, pointer: '/opportunity' }]);
export const opportunityFacts = (self: string, { opportunity }: Named) => ({ opportunity: stream(opportunity ?? self) });

/** Why what a command names as the opportunity will not do; undefined when it will. */
export const opportunityRefused = ({ opportunity }: Named, found: StreamFact | undefined): Rejection | undefined =>
  opportunity === undefined || found?.streamType === 'opportunity' ? undefined : reject.invalid('reference.opportunity-unknown', 'This is no opportunity.', '/opportunity');

interface Told extends Named {
  readonly name: string;
  readonly importance?: number | undefined;
}

/** Whether a capability is told as it stands. */
export const saysTheSame = (there: { readonly name: string; readonly importance: number | null; readonly opportunity: string | null }, told: Told): boolean =>
  there.name === told.name && there.importance === (told.importance ?? null) && there.opportunity === (told.opportunity ?? null);
