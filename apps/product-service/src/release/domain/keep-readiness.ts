import { commandOf, day, id, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { futureDay } from '../../product/domain/product.rules.js';
import { crew, productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { MOST_READINESS, preparing, readinessOf, standing } from './release.rules.js';

const item = '0190c5a0-0000-7000-8000-0000000000c1';

export const addReadiness = commandOf(release)({
  name: 'add-readiness',
  method: 'POST',
  path: '/:id/add-readiness',
  summary: 'Say what a function (support, sales, legal, operations …) has to get ready, who answers for it, and by when',
  body: z.object({ item: partId(), function: text(50), name: text(200), owner: id(), due: day(), mandatory: z.boolean().default(true) }),
  example: { function: 'support', name: 'Answers to ten likely questions', owner: '0190c5a0-0000-7000-8000-0000000000a1', due: '2027-02-26' },
  access: productManagers,
  facts: ({ body }) => ({ owner: member(body.owner) }),
  decide: (state, command, { owner }) => {
    const known = standing(state, preparing, 'got ready');
    if (isRejection(known)) return known;
    const { body } = command;
    if (known.readiness.some((one) => one.item === body.item)) return reject.conflict('release.readiness-twice', 'Something with this id is to be got ready already.', '/item');
    if (known.readiness.length >= MOST_READINESS) return reject.conflict('release.full', `A release has ${MOST_READINESS} things to get ready at most.`);
    return memberRefused(owner, body.owner, command, '/owner') ?? [{ type: 'ReleaseReadinessAdded', data: body }];
  },
});

export const completeReadiness = commandOf(release)({
  name: 'complete-readiness',
  method: 'POST',
  path: '/:id/complete-readiness',
  summary: 'Say that something is ready, and what shows it',
  body: z.object({ item: id(), evidence: text(2000).optional(), day: day().optional() }),
  example: { item, evidence: 'the answers are in the guide' },
  access: crew,
  decide: (state, { body, now }) => {
    const found = readinessOf(state, body.item, 'got ready');
    if (isRejection(found)) return found;
    if (found.one.status === 'done') return [];
    return futureDay(body.day, now) ?? [{ type: 'ReleaseReadinessCompleted', data: body }];
  },
});

export const reopenReadiness = commandOf(release)({
  name: 'reopen-readiness',
  method: 'POST',
  path: '/:id/reopen-readiness',
  summary: 'Say that something is not ready after all, and why',
  body: z.object({ item: id(), reason: text(2000) }),
  example: { item, reason: 'two answers are wrong' },
  access: crew,
  decide: (state, { body }) => {
    const found = readinessOf(state, body.item, 'got ready');
    if (isRejection(found)) return found;
    return found.one.status === 'open' ? [] : [{ type: 'ReleaseReadinessReopened', data: body }];
  },
});

export const waiveReadiness = commandOf(release)({
  name: 'waive-readiness',
  method: 'POST',
  path: '/:id/waive-readiness',
  summary: 'Let the release go out without something, and say why',
  body: z.object({ item: id(), reason: text(2000) }),
  example: { item, reason: 'a beta has no support' },
  access: productManagers,
  decide: (state, { body }) => {
    const found = readinessOf(state, body.item, 'got ready');
    if (isRejection(found)) return found;
    if (found.one.status === 'done') return reject.conflict('release.readiness-done', 'It is ready; there is nothing to waive.', '/item');
    return found.one.status === 'waived' ? [] : [{ type: 'ReleaseReadinessWaived', data: body }];
  },
});
