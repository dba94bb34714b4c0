import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { oneOfEach, type RecordsOf, type RecordsWorld } from './records-world.js';

type Row = Record<string, unknown>;

/** Discussions, decisions and assumptions about records of every kind, over HTTP. */
export function aboutSuite(of: RecordsOf, world: () => RecordsWorld): void {
  const post = (path: string, body: object = {}, as: Actor = world().manager) => world().running.post(path, body, { as });
  const get = (path: string, as: Actor = world().manager) => world().running.get(path, { as });
  const problem = (path: string, body: object = {}, as: Actor = world().manager) => world().running.problem('POST', path, body, { as });
  const items = async (path: string, as: Actor = world().manager) => (await get(path, as))['items'] as Row[];
  const ids = async (path: string, as?: Actor) => (await items(path, as)).map(({ id }) => id);

  const [tide, berth] = [uuidv7(), uuidv7()];
  const decided = () => ({
    ...{ question: 'By tide or by length?', options: [{ option: tide, text: 'By tide', pros: 'fits' }, { option: berth, text: 'By length' }], chosen: tide },
    ...{ deciders: [world().manager.member], why: 'Pilots wait for the tide.', decidedOn: '2026-03-01', reviewOn: '2026-09-01' },
  });
  const assumed = () => ({ statement: 'They book at night.', owner: world().contributor.member, test: 'Count logins.', testBy: '2026-04-01' });

  describe('a record of whatever kind', () => {
    it('can be talked about, decided on, assumed about and tagged', async () => {
      const root = await world().aRoot('team');
      const records = await oneOfEach(of, world(), root);
      expect(Object.keys(records).sort()).toEqual(of.service.aggregates.flatMap(({ stream, companion }) => (companion ? [] : [stream])).sort());
      for (const subject of [root, ...Object.values(records)]) {
        const made = [
          (await post('discussions', { subject, text: 'Is it so?' }, world().contributor)).id,
          (await post('decisions', { subject, ...decided() }, world().contributor)).id,
          (await post('assumptions', { subject, ...assumed() }, world().contributor)).id,
        ];
        expect(await ids(`discussions?subject=${subject}&sort=-updatedAt`)).toContain(made[0]);
        expect(await ids(`decisions?subject=${subject}`)).toContain(made[1]);
        expect(await ids(`assumptions?subject=${subject}`)).toContain(made[2]);
        for (const id of [subject, ...made]) await post(`records/${id}/tag`, { tag: 'all' }, world().contributor);
        const { root: rootOf, subjectType } = await get(`records/${subject}`);
        expect([subjectType, await get(`decisions/${made[1]}`)]).toMatchObject([subjectType, { root: rootOf, subjectType }]);
      }
    });

    it('is for those who see it', async () => {
      const root = await world().aRoot('team');
      for (const subject of [root, ...Object.values(await world().below(root))]) {
        const made = [`decisions/${(await post('decisions', { subject, ...decided() })).id}`, `assumptions/${(await post('assumptions', { subject, ...assumed() })).id}`];
        for (const path of made) expect((await world().running.send('GET', path, undefined, { as: world().stranger })).status).toBe(404);
        expect([await items(`decisions?subject=${subject}`, world().stranger), await items(`assumptions?subject=${subject}`, world().stranger)]).toEqual([[], []]);
      }
      expect(await problem('decisions', { subject: root, ...decided() }, world().stranger)).toEqual({ status: 422, code: 'decision.unknown-root' });
      expect(await problem('assumptions', { subject: uuidv7(), ...assumed() })).toEqual({ status: 422, code: 'assumption.unknown-root' });
    });
  });

  describe('a decision', () => {
    it('is looked at again when it is due, and reversed once', async () => {
      const root = await world().aRoot('open');
      const [sooner, later] = [(await post('decisions', { subject: root, ...decided(), reviewOn: '2026-05-01' })).id, (await post('decisions', { subject: root, ...decided() })).id];
      expect(await ids(`decisions?root=${root}&sort=dueOn`)).toEqual([sooner, later]);
      await post(`decisions/${sooner}/revisit`, { note: 'Anna is content.', reviewOn: '2999-01-01' }, world().contributor);
      expect(await ids(`decisions?root=${root}&sort=dueOn`)).toEqual([later, sooner]);
      await post(`decisions/${later}/reverse`, { reason: 'The gate closed.', supersededBy: sooner });
      expect(await problem(`decisions/${later}/reverse`, { reason: 'again' })).toEqual({ status: 409, code: 'decision.already-reversed' });
      expect(await problem(`decisions/${sooner}/reverse`, { reason: 'x', supersededBy: root })).toEqual({ status: 422, code: 'decision.successor-unknown' });
      expect(await problem(`decisions/${sooner}/reverse`, { reason: 'x' }, world().contributor)).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await get(`decisions/${later}`)).toMatchObject({ status: 'reversed', dueOn: null, reversal: { supersededBy: sooner } });
      expect(await problem('decisions', { subject: root, ...decided(), decidedOn: '2999-01-01', reviewOn: undefined })).toEqual({ status: 422, code: 'decision.future-day' });
      expect(await problem('decisions', { subject: root, ...decided(), options: [] })).toEqual({ status: 422, code: 'body.invalid' });
      expect(await problem('decisions', { subject: root, ...decided(), deciders: [uuidv7()] })).toEqual({ status: 409, code: 'reference.member-unknown-yet' });
    });

    it('has its notes sealed, and their words gone once they are redacted', async () => {
      const root = await world().aRoot('open');
      const { id } = await post('decisions', { subject: root, ...decided() });
      const revisit = uuidv7();
      await post(`decisions/${id}/revisit`, { revisit, note: 'Anna from Bergen is content.' }, world().contributor);
      expect(await get(`decisions/${id}`, world().stranger)).toMatchObject({ reviewOn: null, revisits: [{ note: 'Anna from Bergen is content.' }] });
      const stored = await world().running.database.query('select string_agg(data::text, chr(10)) as log from events', []);
      expect(JSON.stringify(stored)).not.toContain('Bergen');
      expect(await problem(`decisions/${id}/redact-note`, { revisit }, world().stranger)).toEqual({ status: 403, code: 'decision.not-yours' });
      await post(`decisions/${id}/redact-note`, { revisit }, world().contributor);
      expect(await get(`decisions/${id}`)).toMatchObject({ revisits: [{ revisit, note: null }] });
    });
  });

  describe('an assumption', () => {
    it('is tested by its day, breaks or holds, and opens again', async () => {
      const root = await world().aRoot('open');
      const [sooner, later] = [(await post('assumptions', { subject: root, ...assumed() })).id, (await post('assumptions', { subject: root, ...assumed(), testBy: '2026-06-01' })).id];
      expect(await ids(`assumptions?root=${root}&sort=dueOn`)).toEqual([sooner, later]);
      await post(`assumptions/${sooner}/change-test`, { testBy: '2026-07-01' }, world().contributor);
      expect(await ids(`assumptions?root=${root}&sort=dueOn`)).toEqual([later, sooner]);
      await post(`assumptions/${later}/break`, { evidence: 'Two logins by Olav.', consequence: 'Out of the plan.' }, world().contributor);
      expect(await problem(`assumptions/${later}/validate`, { evidence: 'x' })).toEqual({ status: 409, code: 'assumption.wrong-state' });
      expect(await get(`assumptions/${later}`)).toMatchObject({ status: 'broken', evidence: 'Two logins by Olav.', consequence: 'Out of the plan.', dueOn: null });
      await post(`assumptions/${later}/redact-evidence`, {}, world().contributor);
      expect(await get(`assumptions/${later}`)).toMatchObject({ status: 'broken', evidence: null, told: [] });
      await post(`assumptions/${later}/reopen`, { reason: 'Another season.' });
      await post(`assumptions/${later}/validate`, { evidence: 'Half of them.' });
      expect(await get(`assumptions/${later}`)).toMatchObject({ status: 'validated', evidence: 'Half of them.', consequence: null });
      await post(`assumptions/${sooner}/reassign`, { owner: world().manager.member });
      expect((await ids(`assumptions?owner=${world().manager.member}`)).includes(sooner)).toBe(true);
    });
  });
}
