import { commandOf, id, reject, z } from '@wheelhouse/event-sourcing';
import type { FeatureStatus } from '@wheelhouse/contracts';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import type { KnownFeature } from './feature.state.js';
import { holds, type FollowedCommitment } from './feature-shape.state.js';

/** Asked by the reaction to a project's commitment alone, so it has no route of its own. */
export const followCommitment = commandOf(feature)({
  name: 'follow-commitment',
  method: 'POST',
  path: '/:id/follow-commitment',
  summary: 'Let the feature follow what became of a project’s commitment to it',
  body: z.object({
    commitment: id(),
    project: id(),
    to: z.enum(['taken', 'submitted', 'accepted', 'rejected', 'refused', 'withdrawn', 'lapsed']),
    deliverable: id().optional(),
    required: z.boolean().optional(),
  }),
  example: { commitment: '0190c5a0-0000-7000-8000-0000000000e1', project: '0190c5a0-0000-7000-8000-0000000000f9', to: 'taken', required: true },
  access: productManagers,
  // What the other side did is a fact, whatever became of the product.
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
    const { commitment, project, to, deliverable, required } = body;
    const before = state.commitments[commitment];
    const after: FollowedCommitment = { project, to, required: required ?? before?.required ?? true, deliverable: deliverable ?? before?.deliverable ?? null };
    if (before ? same(before, after) : !holds(to) && !state.offers[project]) return [];
    const { [commitment]: _before, ...others } = state.commitments;
    const held = holds(to) ? [...Object.values(others), after] : Object.values(others);
    return [{ type: 'FeatureCommitmentFollowed', data: { ...body, status: statusBy(state, held) } }];
  },
});

const same = (a: FollowedCommitment, b: FollowedCommitment): boolean => a.project === b.project && a.to === b.to && a.required === b.required && a.deliverable === b.deliverable;

/** Statuses that commitments move; who declines or launches a feature does it by hand. */
const moving: readonly FeatureStatus[] = ['idea', 'candidate', 'planned', 'in-delivery', 'delivered'];

/**
 * Where a feature stands with these commitments: in delivery while one holds, delivered once all required ones are accepted
 * (all of them where none is required), planned again when the last has fallen away. One that a standing team builds as well
 * goes by that team.
 */
function statusBy({ status, team, commitments }: KnownFeature, held: readonly FollowedCommitment[]): FeatureStatus {
  if (!moving.includes(status) || team !== null) return status;
  if (held.length === 0) return Object.keys(commitments).length > 0 && (status === 'in-delivery' || status === 'delivered') ? 'planned' : status;
  const required = held.filter((one) => one.required);
  return (required.length > 0 ? required : held).every(({ to }) => to === 'accepted') ? 'delivered' : 'in-delivery';
}
