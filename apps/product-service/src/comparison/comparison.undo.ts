import { by, byOneOf, step, undoOf, type Compensation } from '@wheelhouse/event-sourcing';
import { addCapability } from './domain/add-capability.js';
import { addComparedCompetitor } from './domain/add-compared-competitor.js';
import { archiveComparison } from './domain/archive-comparison.js';
import { assessCapability } from './domain/assess-capability.js';
import { assessOurs } from './domain/assess-ours.js';
import type { Capability, KnownComparison } from './domain/comparison.state.js';
import { dropComparedCompetitor } from './domain/drop-compared-competitor.js';
import { linkGap } from './domain/link-gap.js';
import { restoreComparison } from './domain/restore-comparison.js';
import { retireCapability } from './domain/retire-capability.js';
import { reviseCapability } from './domain/revise-capability.js';
import { rewordComparison } from './domain/reword-comparison.js';
import { unlinkGap } from './domain/unlink-gap.js';
import { comparison } from './comparison.aggregate.js';

const ofCapability = ({ capability }: { readonly capability: string }): string => `capability:${capability}`;

const capabilityIn = ({ capabilities }: KnownComparison, id: string): Capability | undefined => capabilities.find(({ capability }) => capability === id);
const worded = ({ capability, name, importance, opportunity }: Capability) => ({ capability, name, importance: importance ?? undefined, opportunity: opportunity ?? undefined });

/** What was known of a capability, and which features were to close its gap. */
const knownOf = ({ capability, ours, theirs, features }: Capability): readonly Compensation[] => [
  ...(ours ? [step(assessOurs, { capability, ...ours })] : []),
  ...Object.entries(theirs).map(([competitor, known]) => step(assessCapability, { capability, competitor, ...known })),
  ...features.map((feature) => step(linkGap, { capability, feature })),
];

export const comparisonUndo = undoOf(comparison)({
  ComparisonCreated: by('*', archiveComparison, (_data, { why }) => ({ reason: why })),
  ComparisonArchived: by('archived', restoreComparison, () => ({})),
  ComparisonRestored: by('archived', archiveComparison, (_data, { why }) => ({ reason: why })),
  ComparisonRenamed: by('name', rewordComparison, (_data, { before }) => ({ name: before.name })),
  ComparisonCompetitorAdded: by(({ competitor }) => `competitor:${competitor}`, dropComparedCompetitor, ({ competitor }, { why }) => ({ competitor, reason: why })),
  ComparisonCompetitorDropped: byOneOf(({ competitor }) => `competitor:${competitor}`, [addComparedCompetitor, assessCapability], ({ competitor }, { before }) => [
    step(addComparedCompetitor, { competitor }),
    ...before.capabilities.flatMap(({ capability, theirs: { [competitor]: known } }) => (known ? [step(assessCapability, { capability, competitor, ...known })] : [])),
  ]),
  ComparisonCapabilityAdded: by(ofCapability, retireCapability, ({ capability }, { why }) => ({ capability, reason: why })),
  ComparisonCapabilityRevised: by(ofCapability, reviseCapability, ({ capability }, { before }) => {
    const was = capabilityIn(before, capability);
    return was && worded(was);
  }),
  ComparisonCapabilityRetired: byOneOf(ofCapability, [addCapability, assessOurs, assessCapability, linkGap], ({ capability }, { before }) => {
    const was = capabilityIn(before, capability);
    return was && [step(addCapability, worded(was)), ...knownOf(was)];
  }),
  ComparisonCapabilityAssessed: by(
    (data) => [ofCapability(data), `competitor:${data.competitor}`],
    assessCapability,
    ({ capability, competitor, day, source }, { before }) => {
      // Where nothing was known before, nothing is known again.
      const was = capabilityIn(before, capability)?.theirs[competitor] ?? { level: 'unknown' as const, day, source };
      return { capability, competitor, ...was, corrects: true };
    },
  ),
  ComparisonOwnCapabilityAssessed: by(
    ofCapability,
    assessOurs,
    ({ capability, day, source }, { before }) => {
      const was = capabilityIn(before, capability)?.ours ?? { level: 'unknown' as const, day, source };
      return { capability, ...was, corrects: true };
    },
  ),
  ComparisonGapLinked: by(({ capability, feature }) => `gap:${capability}:${feature}`, unlinkGap, ({ capability, feature }) => ({ capability, feature })),
  ComparisonGapUnlinked: by(({ capability, feature }) => `gap:${capability}:${feature}`, linkGap, ({ capability, feature }) => ({ capability, feature })),
});
