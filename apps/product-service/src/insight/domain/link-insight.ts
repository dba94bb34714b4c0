import { linkTarget } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, row, stream, z } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { opportunityPage } from '../../opportunity/views/opportunity-page.js';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { MOST_LINKS, standing } from './insight.rules.js';

export const linkInsight = commandOf(insight)({
  name: 'link-insight',
  method: 'POST',
  path: '/:id/link',
  summary: 'Say for which opportunity, feature or product the insight speaks',
  body: z.object({ target: id() }),
  example: { target: '0190c5a0-0000-7000-8000-000000000012' },
  access: crew,
  refers: ({ body }) => [{ id: body.target, pointer: '/target' }],
  facts: ({ body }) => ({ stream: stream(body.target), opportunity: row(opportunityPage, body.target), feature: row(featurePage, body.target) }),
  decide: (state, { body: { target } }, { stream: named, opportunity, feature }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    const kind = linkTarget.safeParse(named?.streamType);
    if (!kind.success) return reject.invalid('reference.target-unknown', 'This is no opportunity, no feature and no product.', '/target');
    if (known.links.some((link) => link.target === target)) return [];
    if ((opportunity ?? feature)?.archived === true) return reject.invalid('reference.target-archived', `The ${kind.data} is archived.`, '/target');
    if (known.links.length >= MOST_LINKS) return reject.conflict('insight.links-full', `An insight speaks for ${MOST_LINKS} things at most.`);
    return [{ type: 'InsightLinked', data: { target, kind: kind.data } }];
  },
});
