import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { aggregate, anna, archived, ben, body, broken, command, logged, redacted, reopened, sealed, subject, subjectId, validated } from '../testing/assumption-facts.js';

const root = { id: subjectId, team: 't', visibility: 'team', roles: {}, archived: false } as const;
const known = (id: string, active = true, role: 'member' | 'admin' = 'admin') => ({ members: [{ id, active, role }], archivedTeams: [] });

describe('logging an assumption', () => {
  const told = { subject: subjectId, ...body };
  it('writes it down', () => given(aggregate).when(command.log, told, { subject, facts: known(anna) }).then([logged]));
  it('tells of a record of the organisation as such', () =>
    given(aggregate).when(command.log, told, { subject: { ...subject, rootless: true }, facts: known(anna) }).then([{ ...logged, data: { ...logged.data, rootless: true } }]));
  it('refuses an owner whom nobody knows, who is not active, or may not read it', () => {
    given(aggregate).when(command.log, told, { subject, facts: known(ben) }).thenRefused('invalid', 'reference.member-unknown');
    given(aggregate).when(command.log, told, { subject, facts: known(anna, false) }).thenRefused('invalid', 'reference.member-inactive');
    given(aggregate).when(command.log, told, { subject, root, facts: known(anna, true, 'member') }).thenRefused('invalid', 'assumption.owner-cannot-read');
  });
  it('refuses a record that is not there', () => given(aggregate).when(command.log, told, { facts: known(anna) }).thenRefused('invalid', 'reference.subject-unknown'));
});

describe('changing an assumption', () => {
  it('puts it into other words', () => {
    given(aggregate, [logged]).when(command.reword, { statement: 'After dusk.' }).then([{ type: 'AssumptionReworded', data: { statement: 'After dusk.' } }]);
    given(aggregate, [logged]).when(command.reword, { statement: body.statement }).thenNothing();
    given(aggregate, [logged, archived]).when(command.reword, { statement: 'x' }).thenRefused('conflict', 'assumption.archived');
    given(aggregate).when(command.reword, { statement: 'x' }).thenRefused('not-found', 'assumption.not-found');
  });
  it('goes to another owner', () => {
    given(aggregate, [logged]).when(command.reassign, { owner: ben }, { facts: known(ben) }).then([{ type: 'AssumptionReassigned', data: { from: anna, to: ben } }]);
    given(aggregate, [logged]).when(command.reassign, { owner: anna }, { facts: known(ben) }).thenNothing();
    given(aggregate, [logged]).when(command.reassign, { owner: ben }, { facts: known(anna) }).thenRefused('invalid', 'reference.member-unknown');
    given(aggregate, [logged, archived]).when(command.reassign, { owner: ben }, { facts: known(ben) }).thenRefused('conflict', 'assumption.archived');
  });
  it('is tested in another way or by another day, while it is open', () => {
    given(aggregate, [logged]).when(command.changeTest, { testBy: '2026-05-01' }).then([{ type: 'AssumptionTestChanged', data: { test: body.test, testBy: '2026-05-01' } }]);
    given(aggregate, [logged]).when(command.changeTest, { test: body.test, testBy: body.testBy }).thenNothing();
    given(aggregate, [logged, validated]).when(command.changeTest, { test: 'x' }).thenRefused('conflict', 'assumption.wrong-state');
  });
});

describe('testing an assumption', () => {
  const who = { actor: actor({ member: anna }) };
  const ofBen = { actor: actor({ member: ben }) };

  it('validates it, or breaks it', () => {
    given(aggregate, [logged]).when(command.validate, { evidence: sealed('01') }, who).then([validated]);
    given(aggregate, [logged]).when(command.breakIt, { evidence: sealed('02'), consequence: 'Out of the plan.' }, ofBen).then([broken]);
  });
  it.each([validated, broken])('refuses once it is tested: %p', (tested) => {
    given(aggregate, [logged, tested]).when(command.validate, { evidence: sealed('03') }, who).thenRefused('conflict', 'assumption.wrong-state');
    given(aggregate, [logged, tested]).when(command.breakIt, { evidence: sealed('03'), consequence: 'x' }, who).thenRefused('conflict', 'assumption.wrong-state');
  });
  it('refuses while it is archived', () => {
    given(aggregate, [logged, archived]).when(command.validate, { evidence: sealed('01') }, who).thenRefused('conflict', 'assumption.archived');
    given(aggregate, [logged, archived]).when(command.breakIt, { evidence: sealed('01'), consequence: 'x' }, who).thenRefused('conflict', 'assumption.archived');
  });
  it('reopens it, and tests it anew', () => {
    given(aggregate, [logged, validated]).when(command.reopen, reopened.data).then([reopened]);
    given(aggregate, [logged]).when(command.reopen, reopened.data).thenNothing();
    given(aggregate, [logged, validated, archived]).when(command.reopen, reopened.data).thenRefused('conflict', 'assumption.archived');
    given(aggregate, [logged, validated, reopened]).when(command.breakIt, { evidence: sealed('02'), consequence: 'Out of the plan.' }, ofBen).then([broken]);
  });
  it('refuses more tests than a redaction could name', () => {
    const often = Array.from({ length: 1000 }, () => [validated, reopened]).flat();
    given(aggregate, [logged, ...often]).when(command.validate, { evidence: sealed('01') }, who).thenRefused('conflict', 'assumption.tested-too-often');
    given(aggregate, [logged, ...often]).when(command.breakIt, { evidence: sealed('01'), consequence: 'x' }, who).thenRefused('conflict', 'assumption.tested-too-often');
  });
});

describe('redacting evidence', () => {
  const tested = [logged, validated, reopened, broken];
  const member = (id: string) => ({ actor: actor({ member: id, organisationRole: 'member' }) });

  it('takes the words of who asks, of every test, and all of them for owner and admin', () => {
    given(aggregate, tested).when(command.redactEvidence, {}, member(anna)).then([redacted('01')]);
    given(aggregate, tested).when(command.redactEvidence, {}, { actor: actor() }).then([redacted('01', '02')]);
  });
  it('is no event where there is none left, and refused to who wrote none', () => {
    given(aggregate, [...tested, redacted('01', '02')]).when(command.redactEvidence, {}, member(anna)).thenNothing();
    given(aggregate, tested).when(command.redactEvidence, {}, member('0190c5a0-0000-7000-8000-0000000000a3')).thenRefused('forbidden', 'assumption.not-yours');
    given(aggregate).when(command.redactEvidence, {}, member(anna)).thenRefused('not-found', 'assumption.not-found');
  });
  it('tells the gateway which keys to destroy', () => {
    const { data } = redacted('01', '02');
    expect(aggregate.events.find(({ type }) => type === 'AssumptionEvidenceRedacted')?.destroysKeys?.(data as never)).toEqual(data.keys);
  });
});

describe('putting an assumption away', () => {
  it('archives and restores it', () => {
    given(aggregate, [logged]).when(command.archive, {}).then([archived]);
    given(aggregate, [logged, archived]).when(command.archive, {}).thenNothing();
    given(aggregate).when(command.archive, {}).thenRefused('not-found', 'assumption.not-found');
    given(aggregate, [logged, archived]).when(command.restore, {}).then([{ type: 'AssumptionRestored', data: {} }]);
    given(aggregate, [logged]).when(command.restore, {}).thenNothing();
  });
});
