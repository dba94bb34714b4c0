import { objectiveAmbition, type ObjectiveScope } from '@wheelhouse/contracts';
import { commandOf, day, id, reject, row, text, z, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { team, teamRefused } from '@wheelhouse/records';
import { hasEnded, pillarLock } from '../../product/domain/product.rules.js';
import { productPage } from '../../product/views/product-page.js';
import { productLinePage } from '../../product-line/views/product-line-page.js';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { objectivePage } from '../views/objective-page.js';
import { parentRefused } from './objective-tree.js';
import { periodRefused, teamRefusedTo } from './objective.rules.js';

export const draftObjective = commandOf(objective)({
  name: 'draft-objective',
  method: 'POST',
  path: '/',
  summary: 'Word an objective for a period: of a product, a product line or a team, or of the organisation where none is named',
  body: z.object({
    product: id().optional(),
    line: id().optional(),
    team: id().optional(),
    title: text(300),
    why: text(2000),
    from: day(),
    to: day(),
    ambition: objectiveAmbition.default('committed'),
    pillar: id().optional(),
    parent: id().optional(),
  }),
  example: {
    product: '0190c5a0-0000-7000-8000-000000000001',
    title: 'Every crew finds a berth',
    why: 'a full harbour at dusk is why crews leave',
    from: '2026-01-01',
    to: '2026-03-31',
  },
  access: objectiveWriters,
  creates: ({ body: { product, line } }) => (product !== undefined ? { below: product } : line !== undefined ? { below: line } : 'organisation'),
  locks: ({ body }) => (body.pillar === undefined ? [] : [pillarLock(body.pillar)]),
  refers: ({ body }) => (body.parent === undefined ? [] : [{ id: body.parent, pointer: '/parent' }]),
  facts: ({ id: self, body }) => ({
    product: row(productPage, body.product ?? self),
    line: row(productLinePage, body.line ?? self),
    team: team(body.team ?? self),
    parent: row(objectivePage, body.parent ?? self),
  }),
  decide: (_objective, command, facts) => {
    const { body, actor } = command;
    if ([body.product, body.line, body.team].filter((of) => of !== undefined).length > 1) return reject.invalid('objective.two-owners', 'An objective is of a product, of a line or of a team.');
    const refused =
      teamRefusedTo(actor, body.team) ??
      (body.team === undefined ? undefined : teamRefused(facts.team, body.team, command, '/team')) ??
      productRefused(body, facts.product) ??
      (body.line === undefined || facts.line ? undefined : reject.invalid('reference.product-line-unknown', 'This is no product line.', '/line')) ??
      periodRefused(body) ??
      (body.parent === undefined ? undefined : parentRefused(facts.parent));
    return refused ?? [{ type: 'ObjectiveDrafted', data: { scope: scopeOf(body), ...body } }];
  },
});

type Owners = { readonly [Owner in 'product' | 'line' | 'team']?: string | undefined };

const scopeOf = ({ product, line, team: ofTeam }: Owners): ObjectiveScope => (product !== undefined ? 'product' : line !== undefined ? 'line' : ofTeam !== undefined ? 'team' : 'organisation');

function productRefused({ product, pillar }: Owners & { readonly pillar?: string | undefined }, known: RowOf<typeof productPage> | undefined): Rejection | undefined {
  if (product === undefined) return pillar === undefined ? undefined : reject.invalid('objective.pillar-without-product', 'A pillar is of a product’s strategy; name the product.', '/pillar');
  if (!known) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
  if (hasEnded(known.stage)) return reject.conflict('product.ended', `The product is ${known.stage}; nothing is wanted of it any more.`);
  if (pillar === undefined || known.pillars.some((one) => one.pillar === pillar)) return undefined;
  return reject.invalid('objective.pillar-unknown', 'The product’s strategy has no such pillar.', '/pillar');
}
