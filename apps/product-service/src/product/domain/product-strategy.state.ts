import type { SplitBy, SplitShares } from '@wheelhouse/contracts';
import { withoutPart, withPart, withRevised } from '../../parts/parts.js';
import type { DataOf, ProductEvent } from './product.events.js';

export type Segment = DataOf<'ProductSegmentDefined'>;
export type Persona = DataOf<'ProductPersonaDefined'>;
export type Component = DataOf<'ProductComponentAdded'>;
export type Audience = DataOf<'ProductAudienceAdded'>;
export type Stakeholder = DataOf<'ProductStakeholderEngaged'>;

export interface Pillar {
  readonly pillar: string;
  readonly name: string;
  readonly reason: string;
}

/** A turn of the strategy, with the pillars as they were called then. */
export interface Pivot {
  readonly pivot: string;
  readonly reason: string;
  readonly day: string | null;
  readonly retired: readonly Pillar[];
  readonly added: readonly Pillar[];
}

/** How the effort of a period is split: as planned, as it was, or both. */
export interface Split {
  readonly from: string;
  readonly to: string;
  readonly by: SplitBy;
  readonly planned: SplitShares | null;
  readonly actual: { readonly shares: SplitShares; readonly source: string } | null;
}

/** What a product knows of its market, its make-up and those who have a stake in it. */
export interface Strategy {
  readonly pillars: readonly Pillar[];
  readonly segments: readonly Segment[];
  readonly personas: readonly Persona[];
  readonly components: readonly Component[];
  /** The newest ones; older ones stand in the history. */
  readonly pivots: readonly Pivot[];
  /** In the order of their periods. */
  readonly splits: readonly Split[];
  readonly audiences: readonly Audience[];
  readonly stakeholders: readonly Stakeholder[];
  readonly line: string | null;
}

export const noStrategy: Strategy = { pillars: [], segments: [], personas: [], components: [], pivots: [], splits: [], audiences: [], stakeholders: [], line: null };

const PIVOTS_KEPT = 50;

type Told = `Product${'Segment' | 'Persona' | 'Component' | 'Strategy' | 'Investment' | 'Actual' | 'Audience' | 'Stakeholder' | 'Joined' | 'Left'}${string}`;
export type StrategyEvent = Extract<ProductEvent, { type: Told }>;

/** Moves on what a product knows beside its own course. */
export function strategyAfter<Product extends Strategy>(product: Product, event: StrategyEvent): Product {
  switch (event.type) {
    case 'ProductSegmentDefined':
      return { ...product, segments: withPart(product.segments, event.data) };
    case 'ProductSegmentRevised':
      return { ...product, segments: withRevised('segment', product.segments, event.data) };
    case 'ProductSegmentRetired':
      return { ...product, segments: withoutPart('segment', product.segments, event.data.segment) };
    case 'ProductPersonaDefined':
      return { ...product, personas: withPart(product.personas, event.data) };
    case 'ProductPersonaRevised':
      return { ...product, personas: withRevised('persona', product.personas, event.data) };
    case 'ProductPersonaRetired':
      return { ...product, personas: withoutPart('persona', product.personas, event.data.persona) };
    case 'ProductComponentAdded':
      return { ...product, components: withPart(product.components, event.data) };
    case 'ProductComponentRenamed':
      return { ...product, components: withRevised('component', product.components, event.data) };
    case 'ProductComponentRetired':
      return { ...product, components: withoutPart('component', product.components, event.data.component) };
    case 'ProductStrategyPivoted':
      return pivoted(product, event.data);
    case 'ProductInvestmentSplitSet':
      return withSplit(product, event.data, { planned: event.data.shares });
    case 'ProductInvestmentSplitDropped':
      return withSplit(product, event.data, { planned: null });
    case 'ProductActualSplitRecorded':
      return withSplit(product, event.data, { actual: { shares: event.data.shares, source: event.data.source } });
    case 'ProductAudienceAdded':
      return { ...product, audiences: withPart(product.audiences, event.data) };
    case 'ProductAudienceRevised':
      return { ...product, audiences: withRevised('audience', product.audiences, event.data) };
    case 'ProductAudienceDropped':
      return { ...product, audiences: withoutPart('audience', product.audiences, event.data.audience) };
    case 'ProductStakeholderEngaged':
      return { ...product, stakeholders: withPart(product.stakeholders, event.data) };
    case 'ProductStakeholderChanged':
      return { ...product, stakeholders: withRevised('stakeholder', product.stakeholders, event.data) };
    case 'ProductStakeholderDismissed':
      return { ...product, stakeholders: withoutPart('stakeholder', product.stakeholders, event.data.stakeholder) };
    case 'ProductJoinedLine':
      return { ...product, line: event.data.line };
    case 'ProductLeftLine':
      return { ...product, line: null };
  }
}

function pivoted<Product extends Strategy>(product: Product, { pivot, reason, retired, added, day }: DataOf<'ProductStrategyPivoted'>): Product {
  const isRetired = ({ pillar }: Pillar) => retired.includes(pillar);
  const turn: Pivot = { pivot, reason, day: day ?? null, retired: product.pillars.filter(isRetired), added };
  return { ...product, pillars: [...product.pillars.filter((pillar) => !isRetired(pillar)), ...added], pivots: [...product.pivots, turn].slice(-PIVOTS_KEPT) };
}

type Period = Pick<Split, 'from' | 'to' | 'by'>;

/** Whether two splits are of the same period and by the same measure. */
export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to && a.by === b.by;

function withSplit<Product extends Strategy>(product: Product, { from, to, by }: Period, change: Partial<Split>): Product {
  const before = product.splits.find((split) => samePeriod(split, { from, to, by }));
  const after: Split = { planned: null, actual: null, ...before, from, to, by, ...change };
  const others = product.splits.filter((split) => split !== before);
  const kept = after.planned || after.actual ? [...others, after] : others;
  return { ...product, splits: kept.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.by < b.by ? -1 : 1)) };
}
