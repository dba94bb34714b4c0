import { type Evidence, evidenceSource } from '@wheelhouse/contracts';
import { type FactsOf, id, partId, type Reference, reject, type Rejection, rowsById, words, z } from '@wheelhouse/event-sourcing';
import { customerRefused } from '../customer/domain/customer.rules.js';
import { customerPage } from '../customer/views/customer-page.js';
import { feedbackPage } from '../feedback/views/feedback-page.js';
import { metricPage } from '../metric/views/metric-page.js';
import { studyPage } from '../study/views/study-page.js';

/** Evidence as a command takes it; its words are the customer’s where it names one. */
export const evidenceBody = () => z.object({ evidence: partId(), text: words(2000, 'customer'), source: evidenceSource, record: id().optional(), customer: id().optional() });

export const evidenceExample = { text: 'a skipper said they turned back at dusk', source: 'call' } as const;

type Told = Omit<Evidence, 'text'>;

/** Asks for what pieces of evidence name. */
export const evidenceFacts = (told: readonly Told[]) => {
  const records = (source: Evidence['source']) => told.flatMap((piece) => (piece.source === source && piece.record !== undefined ? [piece.record] : []));
  return {
    customers: rowsById(customerPage, told.flatMap((piece) => piece.customer ?? [])),
    studies: rowsById(studyPage, records('study')),
    feedback: rowsById(feedbackPage, records('feedback')),
    metrics: rowsById(metricPage, records('metric')),
  };
};
export type EvidenceFacts = FactsOf<ReturnType<typeof evidenceFacts>>;

/** Other records that pieces of evidence name. */
export const evidenceRefers = (told: readonly Told[]): readonly Reference[] => told.flatMap(({ record }, index) => (record === undefined ? [] : [{ id: record, pointer: `/evidence/${index}/record` }]));

/** Why evidence will not do; undefined when it will. */
export function evidenceRefused(told: readonly Told[], facts: EvidenceFacts): Rejection | undefined {
  const twice = told.findIndex(({ evidence }, index) => told.findIndex((one) => one.evidence === evidence) < index);
  // Of two pieces with one id only one could be redacted.
  if (twice >= 0) return reject.invalid('evidence.twice', 'Two pieces of evidence have one id.', `/evidence/${twice}/evidence`);
  return told.map((piece, index) => pieceRefused(piece, facts, `/evidence/${index}`)).find(Boolean);
}

/** Why one piece will not do; `pointer` is where it stands in the body. */
export function pieceRefused({ source, record, customer }: Told, { customers, studies, feedback, metrics }: EvidenceFacts, pointer: string): Rejection | undefined {
  if (customer !== undefined) {
    const refused = customerRefused(customers.find((known) => known.id === customer), `${pointer}/customer`);
    if (refused) return refused;
  }
  if (record === undefined) return undefined;
  const known = source === 'study' ? studies : source === 'feedback' ? feedback : source === 'metric' ? metrics : undefined;
  return known && !known.some((found) => found.id === record) ? reject.invalid(`reference.${source}-unknown`, `This is no ${source}.`, `${pointer}/record`) : undefined;
}
