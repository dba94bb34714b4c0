import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { unarchived } from './opportunity.rules.js';
import type { OpportunityEvent } from './opportunity.state.js';

export const rewordOpportunity = commandOf(opportunity)({
  name: 'reword-opportunity',
  method: 'PATCH',
  path: '/:id',
  summary: 'Word the problem anew, or say whose it is; null takes the segment away',
  body: z.object({ problem: text(2000).optional(), segment: text(200).nullable().optional() }),
  example: { problem: 'crews arrive at full harbours after dusk' },
  access: crew,
  decide: (state, { body: { problem, segment } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const reworded: OpportunityEvent[] = problem !== undefined && problem !== known.problem ? [{ type: 'OpportunityReworded', data: { problem } }] : [];
    const set: OpportunityEvent[] = segment !== undefined && segment !== known.segment ? [{ type: 'OpportunitySegmentSet', data: { segment } }] : [];
    return [...reworded, ...set];
  },
});
