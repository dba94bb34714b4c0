import { releaseKind, releaseTier, releaseVersion } from '@wheelhouse/contracts';
import { commandOf, day, id, reject, row, rows, text, z } from '@wheelhouse/event-sourcing';
import { hasEnded } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { release } from '../release.aggregate.js';
import { releasePage } from '../views/release-page.js';
import { windowRefused } from './release.rules.js';

export const planRelease = commandOf(release)({
  name: 'plan-release',
  method: 'POST',
  path: '/',
  summary: 'Plan a release of a product: its version, how much it changes, what it is for, and the window of days it is to go out in',
  body: z.object({
    product: id(),
    version: releaseVersion(),
    name: text(200).optional(),
    tier: releaseTier,
    kind: releaseKind.default('features'),
    window: z.object({ from: day(), to: day() }),
  }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', version: '2.4.0', name: 'Spring', tier: 'minor', window: { from: '2027-03-01', to: '2027-03-12' } },
  access: productManagers,
  creates: ({ body }) => ({ below: body.product }),
  locks: ({ body }) => [{ rootOf: body.product, name: `release-version:${body.version}` }],
  facts: ({ body }) => ({ product: row(productPage, body.product), holders: rows(releasePage, { product: body.product, version: body.version }, 10) }),
  decide: (_release, { body }, { product, holders }) => {
    if (!product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (hasEnded(product.stage)) return reject.conflict('product.ended', `The product is ${product.stage}; nothing of it is released any more.`);
    if (holders.length > 0) return reject.conflict('release.version-taken', `The product has a release ${body.version}.`, '/version');
    return windowRefused(body.window) ?? [{ type: 'ReleasePlanned', data: body }];
  },
});
