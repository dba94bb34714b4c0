import { type EventsOf, insightEvents } from '@wheelhouse/contracts';
import { withoutWords, type KeptEvidence } from '../../research/kept-evidence.js';

export type InsightEvent = EventsOf<typeof insightEvents>;
type Recorded = Extract<InsightEvent, { type: 'InsightRecorded' }>['data'];

export type InsightLink = Extract<InsightEvent, { type: 'InsightLinked' }>['data'];

export interface KnownInsight extends Omit<Recorded, 'evidence'> {
  readonly evidence: readonly KeptEvidence[];
  readonly status: 'standing' | 'contested' | 'superseded';
  /** Why it is contested, where it is. */
  readonly contested: string | null;
  readonly supersededBy: string | null;
  readonly links: readonly InsightLink[];
  readonly archived: boolean;
}

export type Insight = { readonly status: 'none' } | KnownInsight;

export const noInsight: Insight = { status: 'none' };

/** Moves an insight on by one fact. */
export function evolve(insight: Insight, event: InsightEvent): Insight {
  if (event.type === 'InsightRecorded') return { ...event.data, status: 'standing', contested: null, supersededBy: null, links: [], archived: false };
  return insight.status === 'none' ? insight : next(insight, event);
}

function next(insight: KnownInsight, event: Exclude<InsightEvent, { type: 'InsightRecorded' }>): KnownInsight {
  switch (event.type) {
    case 'InsightReworded':
      return { ...insight, statement: event.data.statement };
    case 'InsightEvidenceAdded': {
      const { author: _author, ...piece } = event.data;
      return { ...insight, evidence: [...insight.evidence, piece] };
    }
    case 'InsightConfidenceChanged':
      return { ...insight, confidence: event.data.to };
    case 'InsightContested':
      return { ...insight, status: 'contested', contested: event.data.reason };
    case 'InsightSettled':
      return { ...insight, status: 'standing', contested: null };
    case 'InsightSuperseded':
      return { ...insight, status: 'superseded', supersededBy: event.data.by };
    case 'InsightLinked':
      return { ...insight, links: [...insight.links, event.data] };
    case 'InsightUnlinked':
      return { ...insight, links: insight.links.filter(({ target }) => target !== event.data.target) };
    case 'InsightEvidenceRedacted':
      return { ...insight, evidence: withoutWords(insight.evidence, event.data.evidence) };
    case 'InsightArchived':
      return { ...insight, archived: true };
    case 'InsightRestored':
      return { ...insight, archived: false };
  }
}
