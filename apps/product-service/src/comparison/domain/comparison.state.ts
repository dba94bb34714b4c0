import { comparisonEvents, type CapabilityLevel, type EventsOf } from '@wheelhouse/contracts';

export type ComparisonEvent = EventsOf<typeof comparisonEvents>;

/** How far somebody had a capability on a day, as a source tells. */
export interface Assessment {
  readonly level: CapabilityLevel;
  readonly day: string;
  readonly source: string;
}

export interface Capability {
  readonly capability: string;
  readonly name: string;
  /** How much it matters, 1 to 5; null where nobody said. */
  readonly importance: number | null;
  readonly opportunity: string | null;
  readonly ours: Assessment | null;
  /** What is known of each competitor, by their ids. */
  readonly theirs: Readonly<Record<string, Assessment>>;
  /** Features that are to close the gap. */
  readonly features: readonly string[];
}

export interface KnownComparison {
  readonly status: 'active' | 'archived';
  readonly product: string;
  readonly name: string;
  readonly competitors: readonly string[];
  readonly capabilities: readonly Capability[];
}

export type Comparison = { readonly status: 'none' } | KnownComparison;

export const noComparison: Comparison = { status: 'none' };

/** Moves a comparison on by one fact. */
export function evolve(comparison: Comparison, event: ComparisonEvent): Comparison {
  if (event.type === 'ComparisonCreated') return { ...event.data, status: 'active', competitors: [], capabilities: [] };
  return comparison.status === 'none' ? comparison : next(comparison, event);
}

function next(comparison: KnownComparison, event: Exclude<ComparisonEvent, { type: 'ComparisonCreated' }>): KnownComparison {
  switch (event.type) {
    case 'ComparisonRenamed':
      return { ...comparison, name: event.data.name };
    case 'ComparisonCompetitorAdded':
      return { ...comparison, competitors: [...comparison.competitors, event.data.competitor] };
    case 'ComparisonCompetitorDropped':
      return withoutCompetitor(comparison, event.data.competitor);
    case 'ComparisonCapabilityAdded': {
      const { capability, name, importance = null, opportunity = null } = event.data;
      return { ...comparison, capabilities: [...comparison.capabilities, { capability, name, importance, opportunity, ours: null, theirs: {}, features: [] }] };
    }
    case 'ComparisonCapabilityRevised': {
      const { capability, name, importance = null, opportunity = null } = event.data;
      return withCapability(comparison, capability, (before) => ({ ...before, name, importance, opportunity }));
    }
    case 'ComparisonCapabilityRetired':
      return { ...comparison, capabilities: comparison.capabilities.filter(({ capability }) => capability !== event.data.capability) };
    case 'ComparisonCapabilityAssessed': {
      const { capability, competitor, level, day, source } = event.data;
      return withCapability(comparison, capability, (before) => ({ ...before, theirs: { ...before.theirs, [competitor]: { level, day, source } } }));
    }
    case 'ComparisonOwnCapabilityAssessed': {
      const { capability, level, day, source } = event.data;
      return withCapability(comparison, capability, (before) => ({ ...before, ours: { level, day, source } }));
    }
    case 'ComparisonGapLinked':
      return withCapability(comparison, event.data.capability, (before) => ({ ...before, features: [...before.features, event.data.feature] }));
    case 'ComparisonGapUnlinked':
      return withCapability(comparison, event.data.capability, (before) => ({ ...before, features: before.features.filter((feature) => feature !== event.data.feature) }));
    case 'ComparisonArchived':
      return { ...comparison, status: 'archived' };
    case 'ComparisonRestored':
      return { ...comparison, status: 'active' };
  }
}

const withCapability = (comparison: KnownComparison, id: string, change: (capability: Capability) => Capability): KnownComparison => ({
  ...comparison,
  capabilities: comparison.capabilities.map((capability) => (capability.capability === id ? change(capability) : capability)),
});

const withoutCompetitor = (comparison: KnownComparison, competitor: string): KnownComparison => ({
  ...comparison,
  competitors: comparison.competitors.filter((one) => one !== competitor),
  capabilities: comparison.capabilities.map(({ theirs: { [competitor]: _gone, ...theirs }, ...capability }) => ({ ...capability, theirs })),
});
