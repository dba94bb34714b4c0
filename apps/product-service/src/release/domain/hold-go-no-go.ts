import { gateVote, goDecision } from '@wheelhouse/contracts';
import { commandOf, day, id, isRejection, partId, reject, rowsById, text, z, type Rejection } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { knownMember, memberRefused } from '@wheelhouse/records';
import { futureDay } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { openMandatory, preparing, standing } from './release.rules.js';
import type { KnownRelease } from './release.state.js';

const body = z.object({
  decision: goDecision,
  votes: z.array(gateVote).min(1).max(50),
  conditions: z
    .array(z.object({ condition: partId(), text: text(500) }))
    .max(50)
    .default([]),
  day: day(),
});

export const holdGoNoGo = commandOf(release)({
  name: 'hold-go-no-go',
  method: 'POST',
  path: '/:id/hold-go-no-go',
  summary: 'Decide whether the release goes out: yes, under conditions, or no; with the vote of each function. The newest decision counts',
  body,
  example: {
    decision: 'conditional',
    votes: [{ member: '0190c5a0-0000-7000-8000-0000000000a1', function: 'support', vote: 'conditional' }],
    conditions: [{ text: 'the guide is translated' }],
    day: '2026-02-26',
  },
  access: productManagers,
  facts: ({ body: { votes } }) => ({ members: rowsById(knownMember, votes.map(({ member }) => member)) }),
  decide: (state, command, { members }) => {
    const known = standing(state, preparing, 'decided on');
    if (isRejection(known)) return known;
    const refused = decisionRefused(known, command.body) ?? futureDay(command.body.day, command.now);
    if (refused) return refused;
    const unknown = command.body.votes
      .map(({ member }, index) => memberRefused(members.find((one) => one.id === member), member, command, `/votes/${index}/member`))
      .find((rejection) => rejection !== undefined);
    if (unknown) return unknown;
    return same(known, command.body) ? [] : [{ type: 'ReleaseGoNoGoHeld', data: command.body }];
  },
});

type Held = z.output<typeof body>;

function decisionRefused(known: KnownRelease, { decision, votes, conditions, day: held }: Held): Rejection | undefined {
  if (new Set(votes.map(({ member, function: of }) => `${member} ${of}`)).size < votes.length) return reject.invalid('release.vote-twice', 'Somebody votes twice for one function.', '/votes');
  if (new Set(conditions.map(({ condition }) => condition)).size < conditions.length) return reject.invalid('release.condition-twice', 'Two conditions have one id.', '/conditions');
  if (decision === 'conditional' && conditions.length === 0) return reject.invalid('release.condition-missing', 'A conditional go has conditions.', '/conditions');
  if (decision !== 'conditional' && conditions.length > 0) return reject.invalid('release.condition-unasked', 'Only a conditional go has conditions.', '/conditions');
  const before = known.history.at(-1)?.day ?? known.gate?.day;
  if (before !== undefined && held < before) return reject.invalid('release.day-before-last', `What was done before has the day ${before}.`, '/day');
  const open = decision === 'go' ? openMandatory(known) : [];
  if (open.length === 0) return undefined;
  const names = open.slice(0, 10).map(({ name }) => `'${name}'`);
  return reject.conflict('release.readiness-open', `Not ready yet: ${names.join(', ')}. Decide under conditions, or get it ready.`, '/decision');
}

// Not by their texts: a snapshot keeps no order of names.
const same = ({ gate }: KnownRelease, { decision, votes, conditions, day: held }: Held): boolean =>
  gate !== null &&
  !gate.lapsed &&
  isDeepStrictEqual([gate.decision, gate.votes, gate.conditions.map(({ condition }) => condition), gate.day], [decision, votes, conditions.map(({ condition }) => condition), held]);

export const meetCondition = commandOf(release)({
  name: 'meet-condition',
  method: 'POST',
  path: '/:id/meet-condition',
  summary: 'Say that a condition of the go is met, and what shows it',
  body: z.object({ condition: id(), evidence: text(2000), day: day().optional() }),
  example: { condition: '0190c5a0-0000-7000-8000-0000000000c2', evidence: 'German and Dutch are online' },
  access: productManagers,
  decide: (state, { body: met, now }) => {
    const known = standing(state, preparing, 'decided on');
    if (isRejection(known)) return known;
    const condition = known.gate?.conditions.find((one) => one.condition === met.condition);
    if (!condition) return reject.invalid('release.condition-unknown', 'The go has no such condition.', '/condition');
    if (known.gate?.lapsed === true) return reject.conflict('release.go-lapsed', 'The go lapsed with a change of scope; hold another one.');
    return condition.met ? [] : (futureDay(met.day, now) ?? [{ type: 'ReleaseConditionMet', data: met }]);
  },
});
