import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, archived, checkedIn, checkInId, checkInRow, sealed, teamDrafted } from '../testing/objective-facts.js';
import type { ObjectiveEvent } from './objective.state.js';
import { redactCheckIn } from './redact-check-in.js';

describe('redacting a check-in', () => {
  const body = { checkIn: checkInId, reason: 'named a customer' };
  const way = [...activeWay, { ...checkedIn, data: { ...checkedIn.data, note: sealed } }];
  const facts = { checkIn: checkInRow };
  const redacted: ObjectiveEvent = { type: 'ObjectiveCheckInRedacted', data: { ...body, keys: [sealed.key] } };

  it('makes its note unreadable', () => given(objective, way).when(redactCheckIn, body, { facts }).then([redacted]));
  it('does so while the objective is archived', () => given(objective, [...way, archived]).when(redactCheckIn, body, { facts }).then([redacted]));
  it('makes no event where there is no note', () => given(objective, way).when(redactCheckIn, body, { facts: { checkIn: { ...checkInRow, note: null } } }).thenNothing());
  it('refuses one that is not there', () => given(objective, way).when(redactCheckIn, body, { facts: { checkIn: undefined } }).thenRefused('invalid', 'objective.check-in-unknown'));
  it('refuses another’s team', () =>
    given(objective, [teamDrafted]).when(redactCheckIn, body, { facts, actor: actor({ organisationRole: 'member' }) }).thenRefused('forbidden', 'access.forbidden'));
});
