import { isRejection, type Lock, reject, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { opportunityPage } from '../views/opportunity-page.js';
import type { KnownOpportunity, Opportunity } from './opportunity.state.js';

/** The opportunity where it may be changed; else why not. */
export function unarchived(opportunity: Opportunity): KnownOpportunity | Rejection {
  if (opportunity.status === 'none') return reject.notFound('opportunity.not-found', 'There is no such opportunity.');
  if (opportunity.status === 'merged') return reject.conflict('opportunity.merged', 'The opportunity was merged into another one; speak of that.');
  return opportunity.archived ? reject.conflict('opportunity.archived', 'The opportunity is archived; restore it first.') : opportunity;
}

/** The opportunity where it may be changed and stands in one of the statuses; else why not. */
export function standing(opportunity: Opportunity, statuses: readonly KnownOpportunity['status'][], verb: string): KnownOpportunity | Rejection {
  const known = unarchived(opportunity);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('opportunity.wrong-state', `An opportunity that is ${known.status} cannot be ${verb}.`);
}

/** Why a record that a command names as an opportunity will not do; undefined when it will. */
export function opportunityRefused(row: RowOf<typeof opportunityPage> | undefined, pointer: string): Rejection | undefined {
  if (!row) return reject.invalid('reference.opportunity-unknown', 'This is no opportunity.', pointer);
  return row.archived ? reject.invalid('reference.opportunity-archived', 'The opportunity is archived.', pointer) : undefined;
}

/** Held by whoever merges opportunities of a product, so that no two merges close a circle. */
export const opportunityMerges = (opportunity: string): Lock => ({ rootOf: opportunity, name: 'opportunity-merges' });
