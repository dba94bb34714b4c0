import { z } from '@wheelhouse/event-sourcing';
import { releaseKind } from '@wheelhouse/contracts';
import { defineClone } from '@wheelhouse/service-kit';
import { told } from '../parts/copies.js';
import { addReadiness } from './domain/keep-readiness.js';
import { addFeature } from './domain/keep-scope.js';
import { planRelease } from './domain/plan-release.js';
import { rewordRelease } from './domain/reword-release.js';
import { release } from './release.aggregate.js';
import { releasePage } from './views/release-page.js';

const { product, version, name, tier, window } = planRelease.body.shape;

/** A release planned anew: what has to be ready, and of its features those that did not go out with it. Its go and its rollout are its own. */
export const cloneRelease = defineClone({
  aggregate: release,
  page: releasePage,
  summary: 'Plan another release like this one, with the same things to get ready as long before it; in the same product with the features that did not go out',
  creation: planRelease,
  values: z.object({ product, name: name.unwrap().nullable(), tier, kind: releaseKind, window }).partial().extend({ version }),
  example: { version: '2.5.0', window: { from: '2027-06-01', to: '2027-06-12' } },
  homes: ['product'],
  anchor: ({ window: days }) => (days as { readonly from: string } | undefined)?.from,
  plan: ({ id, windowFrom, windowTo, scope, out, readiness, description, ...from }, { to, fresh, within }) => [
    { command: planRelease, id: to, body: told({ product: from.product, name: from.name, tier: from.tier, kind: from.kind, window: { from: windowFrom, to: windowTo } }), copies: id },
    ...(description === null ? [] : [{ command: rewordRelease, id: to, body: { description } }]),
    ...readiness.map(({ item, function: of, name: called, owner, due, mandatory }) => ({ command: addReadiness, id: to, body: { item: fresh(item), function: of, name: called, owner, due, mandatory }, optional: true })),
    ...(within ? scope.filter(({ feature }) => !out.includes(feature)).map(({ feature, level }) => ({ command: addFeature, id: to, body: { feature, level }, optional: true })) : []),
  ],
});
