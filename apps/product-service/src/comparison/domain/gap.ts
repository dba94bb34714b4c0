import type { CapabilityLevel } from '@wheelhouse/contracts';
import type { Capability } from './comparison.state.js';

/** Steps between what one has and what another has. What is unknown is no step at all. */
const steps: Readonly<Record<CapabilityLevel, number | null>> = { has: 2, partial: 1, lacks: 0, unknown: null };

/** Where we stand in a capability against those who are compared. */
export interface Gap {
  /** Our level in steps: lacks 0, partial 1, has 2; null while it is unknown. */
  readonly ours: number | null;
  /** The best level among the competitors whose level is known. */
  readonly best: number | null;
  /** How many competitors are ahead of us. */
  readonly ahead: number;
  /** How many competitors' levels are known. */
  readonly known: number;
  /** Steps from us to the best; 0 where nobody is ahead. */
  readonly distance: number | null;
  /** importance × distance; null while one of them is unknown. */
  readonly hurt: number | null;
  /** What has to be said before it can be told. */
  readonly missing: readonly ('ours' | 'theirs' | 'importance')[];
}

/**
 * How much a gap hurts: *hurt = importance (1–5) × distance*, the distance being the steps from our level to the best
 * competitor's (lacks 0, partial 1, has 2), so from 0 to 10. A formula of our own, in the way of weighted gap analysis:
 * it has two inputs that anybody can check. What is missing gives no number, never zero.
 */
export function gapOf({ importance, ours: own, theirs }: Pick<Capability, 'importance' | 'ours' | 'theirs'>): Gap {
  const ours = own ? steps[own.level] : null;
  const levels = Object.values(theirs)
    .map(({ level }) => steps[level])
    .filter((level) => level !== null);
  const best = levels.length === 0 ? null : Math.max(...levels);
  const distance = ours === null || best === null ? null : Math.max(0, best - ours);
  return {
    ours,
    best,
    ahead: ours === null ? 0 : levels.filter((level) => level > ours).length,
    known: levels.length,
    distance,
    hurt: distance === null || importance === null ? null : importance * distance,
    missing: [...(ours === null ? (['ours'] as const) : []), ...(best === null ? (['theirs'] as const) : []), ...(importance === null ? (['importance'] as const) : [])],
  };
}

interface Ranked {
  readonly gap: Gap;
  readonly capability: string;
}

/** Gaps in the order of how much they hurt; of equal ones, the one in which more competitors are ahead. What cannot be told stands last. */
export const byHurt = (a: Ranked, b: Ranked): number =>
  (b.gap.hurt ?? -1) - (a.gap.hurt ?? -1) || b.gap.ahead - a.gap.ahead || (b.gap.distance ?? -1) - (a.gap.distance ?? -1) || (a.capability < b.capability ? -1 : 1);
