import { roadmapAudience, roadmapKind, visibility, type RoadmapLane } from '@wheelhouse/contracts';
import { commandOf, id, partId, reject, rowsById, stream, text, z } from '@wheelhouse/event-sourcing';
import { team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { roadmap } from '../roadmap.aggregate.js';
import { MOST_LANES, rankedLanes, rankOn } from './roadmap.rules.js';

export const draftRoadmap = commandOf(roadmap)({
  name: 'draft-roadmap',
  method: 'POST',
  path: '/',
  summary: 'Begin a roadmap of products or of a product line; it is confidential to its team until a version is published',
  body: z.object({
    name: text(200),
    team: id(),
    visibility: visibility.default('team'),
    kind: roadmapKind.default('mixed'),
    products: z.array(id()).max(50).default([]),
    line: id().optional(),
    audience: roadmapAudience.default('team'),
    lanes: z
      .array(z.object({ lane: partId(), name: text(100) }))
      .min(1)
      .max(MOST_LANES),
  }),
  example: {
    name: 'Harbour 2027',
    team: '0190c5a0-0000-7000-8000-0000000000f1',
    products: ['0190c5a0-0000-7000-8000-000000000001'],
    audience: 'executives',
    lanes: [{ name: 'Booking' }, { name: 'Safety' }],
  },
  access: productManagers,
  creates: ({ body }) => ({ root: body.team }),
  refers: ({ body }) => [...body.products.map((product, index) => ({ id: product, pointer: `/products/${index}` })), ...(body.line === undefined ? [] : [{ id: body.line, pointer: '/line' }])],
  facts: ({ body }) => ({ team: team(body.team), products: rowsById(productPage, body.products), line: stream(body.line ?? body.team) }),
  decide: (_roadmap, command, facts) => {
    const { body } = command;
    const refused = teamRefused(facts.team, body.team, command, '/team');
    if (refused) return refused;
    const products = [...new Set(body.products)];
    if (facts.products.length < products.length) return reject.invalid('reference.product-unknown', 'One of these is no product.', '/products');
    if (body.line !== undefined && facts.line?.streamType !== 'product-line') return reject.invalid('reference.product-line-unknown', 'This is no product line.', '/line');
    if (products.length === 0 && body.line === undefined) return reject.invalid('roadmap.of-nothing', 'A roadmap is of products or of a product line.', '/products');
    if (new Set(body.lanes.map(({ lane }) => lane)).size < body.lanes.length) return reject.invalid('roadmap.lane-twice', 'Two lanes have one id.', '/lanes');
    const lanes = body.lanes.reduce<readonly RoadmapLane[]>((before, lane) => {
      const rank = rankOn(lane.lane, rankedLanes({ lanes: before }), {});
      return [...before, { ...lane, rank: typeof rank === 'string' ? rank : '' }];
    }, []);
    return [{ type: 'RoadmapDrafted', data: { ...body, products, lanes: [...lanes] } }];
  },
});
