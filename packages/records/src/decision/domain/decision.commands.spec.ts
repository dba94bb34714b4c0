import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { aggregate, anna, archived, berth, body, command, logged, own, redacted, reversed, revisit, revisited, sealed, subject, subjectId, tide } from '../testing/decision-facts.js';

describe('logging a decision', () => {
  const facts = { members: [{ id: anna, active: true, role: 'member' as const }] };
  const when = (more: object, known = facts) => given(aggregate).when(command.log, { subject: subjectId, ...body, ...more }, { subject, facts: known });

  it('writes it down', () => when({}).then([logged]));
  it('tells of a record of the organisation as such', () =>
    given(aggregate).when(command.log, { subject: subjectId, ...body }, { subject: { ...subject, rootless: true }, facts }).then([{ ...logged, data: { ...logged.data, rootless: true } }]));
  it('refuses what is none of the options, and two of one id', () => {
    when({ chosen: revisit }).thenRefused('invalid', 'decision.chosen-unknown');
    when({ options: [...body.options, { option: tide, text: 'By tide, too' }] }).thenRefused('invalid', 'decision.option-twice');
  });
  it('asks for an option and a decider', () => {
    const told = { subject: subjectId, ...body };
    expect(command.log.body.safeParse(told).success).toBe(true);
    expect(command.log.body.safeParse({ ...told, options: [] }).success).toBe(false);
    expect(command.log.body.safeParse({ ...told, deciders: [] }).success).toBe(false);
  });
  it('refuses a day to come, and takes today', () => {
    when({ decidedOn: '2026-03-02' }).thenRefused('invalid', 'decision.future-day');
    when({ decidedOn: '2026-03-01' }).then([{ ...logged, data: { ...logged.data, decidedOn: '2026-03-01' } }]);
    // Where days begin first it is tomorrow already.
    given(aggregate)
      .when(command.log, { subject: subjectId, ...body, decidedOn: '2026-03-02' }, { subject, facts, now: '2026-03-01T11:00:00.000Z' })
      .then([{ ...logged, data: { ...logged.data, decidedOn: '2026-03-02' } }]);
  });
  it('refuses to look at it again before it is made', () => when({ reviewOn: body.decidedOn }).thenRefused('invalid', 'decision.review-before-decision'));
  it('refuses a decider whom nobody knows, or who is not active', () => {
    when({}, { members: [] }).thenRefused('invalid', 'reference.member-unknown');
    when({}, { members: [{ id: anna, active: false, role: 'member' }] }).thenRefused('invalid', 'reference.member-inactive');
  });
  it('refuses a record that is not there', () => given(aggregate).when(command.log, { subject: subjectId, ...body }, { facts }).thenRefused('invalid', 'reference.subject-unknown'));
});

describe('looking at it again', () => {
  const look = { revisit, note: sealed('01'), reviewOn: '2027-03-01' };
  const who = { actor: actor({ member: anna }) };

  it('leaves it standing, with a day to come or none', () => {
    given(aggregate, [logged]).when(command.revisit, look, who).then([revisited]);
    given(aggregate, [logged]).when(command.revisit, { ...look, reviewOn: null }, who).then([{ ...revisited, data: { ...revisited.data, reviewOn: null } }]);
  });
  it('refuses a day that is not to come', () => given(aggregate, [logged]).when(command.revisit, { ...look, reviewOn: '2026-03-01' }, who).thenRefused('invalid', 'decision.review-in-past'));
  it('refuses an id that was used', () => given(aggregate, [logged, revisited]).when(command.revisit, look, who).thenRefused('conflict', 'decision.revisit-exists'));
  it('refuses one that was reversed, is archived, or looked at too often', () => {
    given(aggregate, [logged, reversed]).when(command.revisit, look, who).thenRefused('conflict', 'decision.reversed');
    given(aggregate, [logged, archived]).when(command.revisit, look, who).thenRefused('conflict', 'decision.archived');
    const often = Array.from({ length: 200 }, (_, index) => ({ ...revisited, data: { ...revisited.data, revisit: `${revisit.slice(0, -3)}${100 + index}` } }));
    given(aggregate, [logged, ...often]).when(command.revisit, look, who).thenRefused('conflict', 'decision.full');
  });

  it('has its note redacted by who wrote it, and by owner and admin, once, even when it is archived', () => {
    const other = actor({ organisationRole: 'member' });
    given(aggregate, [logged, revisited]).when(command.redactNote, { revisit }, who).then([redacted]);
    given(aggregate, [logged, revisited, archived]).when(command.redactNote, { revisit }, { actor: actor() }).then([redacted]);
    given(aggregate, [logged, revisited]).when(command.redactNote, { revisit }, { actor: other }).thenRefused('forbidden', 'decision.not-yours');
    given(aggregate, [logged, revisited, redacted]).when(command.redactNote, { revisit }, who).thenNothing();
    given(aggregate, [logged]).when(command.redactNote, { revisit }, who).thenRefused('invalid', 'decision.revisit-unknown');
    expect(aggregate.events.find(({ type }) => type === 'DecisionNoteRedacted')?.destroysKeys?.(redacted.data as never)).toEqual(redacted.data.keys);
  });
});

describe('reversing', () => {
  const successor = { id: berth } as never;
  it('says why, and what takes its place', () => {
    given(aggregate, [logged]).when(command.reverse, reversed.data, { facts: { successor: undefined } }).then([reversed]);
    given(aggregate, [logged]).when(command.reverse, { ...reversed.data, supersededBy: berth }, { facts: { successor } }).then([{ ...reversed, data: { ...reversed.data, supersededBy: berth } }]);
  });
  it('refuses to do it twice', () => given(aggregate, [logged, reversed]).when(command.reverse, reversed.data, { facts: { successor: undefined } }).thenRefused('conflict', 'decision.already-reversed'));
  it('refuses itself and what is no decision in its place', () => {
    given(aggregate, [logged]).when(command.reverse, { ...reversed.data, supersededBy: own }, { facts: { successor } }).thenRefused('invalid', 'decision.supersedes-itself');
    given(aggregate, [logged]).when(command.reverse, { ...reversed.data, supersededBy: berth }, { facts: { successor: undefined } }).thenRefused('invalid', 'decision.successor-unknown');
  });
  it('refuses one that is archived', () => given(aggregate, [logged, archived]).when(command.reverse, reversed.data, { facts: { successor: undefined } }).thenRefused('conflict', 'decision.archived'));
});

describe('wording and putting away', () => {
  it('puts it into other words', () => {
    given(aggregate, [logged]).when(command.reword, { why: 'They wait.' }).then([{ type: 'DecisionReworded', data: { question: body.question, why: 'They wait.' } }]);
    given(aggregate, [logged]).when(command.reword, { why: body.why }).thenNothing();
    given(aggregate, [logged, archived]).when(command.reword, { why: 'They wait.' }).thenRefused('conflict', 'decision.archived');
  });
  it('archives and restores it', () => {
    given(aggregate, [logged]).when(command.archive, {}).then([archived]);
    given(aggregate, [logged, archived]).when(command.archive, {}).thenNothing();
    given(aggregate).when(command.archive, {}).thenRefused('not-found', 'decision.not-found');
    given(aggregate, [logged, archived]).when(command.restore, {}).then([{ type: 'DecisionRestored', data: {} }]);
    given(aggregate, [logged]).when(command.restore, {}).thenNothing();
  });
});
