import { scopeLevel } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, row, rowsThrough, text, z } from '@wheelhouse/event-sourcing';
import { featureRefused, homeLock } from '../../feature/domain/feature.rules.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { releasePage } from '../views/release-page.js';
import { releaseScope } from '../views/release-scope.js';
import { MOST_FEATURES, preparing, standing, withLapse } from './release.rules.js';

const feature = '0190c5a0-0000-7000-8000-000000000011';

export const addFeature = commandOf(release)({
  name: 'add-feature-to-release',
  method: 'POST',
  path: '/:id/add-feature',
  summary: 'Put a feature of the product into the scope of the release; other open releases that have it too are named in the fact, and a go lapses',
  body: z.object({ feature: id(), level: scopeLevel.default('must') }),
  example: { feature, level: 'must' },
  access: productManagers,
  locks: ({ body }) => [homeLock(body.feature)],
  refers: ({ body }) => [{ id: body.feature, pointer: '/feature' }],
  facts: ({ body }) => ({
    feature: row(featurePage, body.feature),
    others: rowsThrough(releasePage, [{ view: releaseScope, column: 'release' }], { feature: body.feature }, 1_000),
  }),
  decide: (state, { id: self, body }, facts) => {
    const known = standing(state, preparing, 'given another scope');
    if (isRejection(known)) return known;
    const there = known.scope.find((item) => item.feature === body.feature);
    if (there) return there.level === body.level ? [] : reject.conflict('release.feature-twice', `The feature is in scope as ${there.level}; change its level instead.`, '/feature');
    const refused = featureRefused(facts.feature, '/feature');
    if (refused) return refused;
    if (facts.feature?.product !== known.product) return reject.invalid('release.feature-of-another-product', 'The feature belongs to another product.', '/feature');
    if (known.scope.length >= MOST_FEATURES) return reject.conflict('release.full', `A release has ${MOST_FEATURES} features at most.`);
    const alsoIn = facts.others.flatMap(({ id: other, status, archived }) => (other !== self && !archived && preparing.includes(status) ? [other] : [])).slice(0, 100);
    return withLapse(known, { type: 'ReleaseFeatureAdded', data: { ...body, ...(alsoIn.length === 0 ? {} : { alsoIn }) } }, 'feature-added', body.feature);
  },
});

export const dropFeature = commandOf(release)({
  name: 'drop-feature-from-release',
  method: 'POST',
  path: '/:id/drop-feature',
  summary: 'Take a feature out of the scope of the release; a go lapses',
  body: z.object({ feature: id(), reason: text(2000).optional() }),
  example: { feature, reason: 'not built in time' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, preparing, 'given another scope');
    if (isRejection(known)) return known;
    if (!known.scope.some((item) => item.feature === body.feature)) return [];
    return withLapse(known, { type: 'ReleaseFeatureDropped', data: body }, 'feature-dropped', body.feature);
  },
});

export const changeScopeLevel = commandOf(release)({
  name: 'change-scope-level',
  method: 'POST',
  path: '/:id/change-scope-level',
  summary: 'Say that the release must, should or could have a feature; a go lapses',
  body: z.object({ feature: id(), level: scopeLevel }),
  example: { feature, level: 'should' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, preparing, 'given another scope');
    if (isRejection(known)) return known;
    const from = known.scope.find((item) => item.feature === body.feature)?.level;
    if (from === undefined) return reject.invalid('release.feature-unknown', 'The feature is not in scope.', '/feature');
    if (from === body.level) return [];
    return withLapse(known, { type: 'ReleaseScopeLevelChanged', data: { feature: body.feature, from, to: body.level } }, 'level-changed', body.feature);
  },
});
