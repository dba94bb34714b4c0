import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { AnyCommand } from '../command.js';
import { companionId } from '../companion.js';
import { commandHandler, type Accepted, type Outcome, type Request } from '../handler.js';
import { isRejection } from '../rejection.js';
import { buoyPage, buoyRegistry, labelPage, layBuoy, peelLabel, stickLabel } from './buoys.js';
import { actor } from './decider-spec.js';
import { append, closed, opened } from './ticket-log.js';
import type { TicketEvent } from './tickets.js';
import type { UnderTest } from './under-test.js';

/** What stands below records or beside them: born with their key, whether that is a root's or the organisation's. */
export function companionsContract(test: () => UnderTest): void {
  const member = actor({ organisationRole: 'member', scopes: ['product:write'] });
  const give = (command: AnyCommand, id: string, body: object, more: Partial<Request> = {}): Promise<Outcome> =>
    commandHandler(test().store, buoyRegistry).handle({ command, id, body, actor: member, now: '2026-03-01T09:00:00.000Z', correlationId: 'test', ...more });
  const accepted = async (...given: Parameters<typeof give>): Promise<Accepted> => {
    const outcome = await give(...given);
    if (isRejection(outcome)) throw new Error(outcome.code);
    return outcome;
  };
  const refused = async (...given: Parameters<typeof give>): Promise<string> => {
    const outcome = await give(...given);
    return isRejection(outcome) ? `${outcome.kind} ${outcome.code}` : 'accepted';
  };
  const ticket = async (...more: readonly TicketEvent[]): Promise<string> => {
    const id = uuidv7();
    await append(test().store, id, [opened(), ...more]);
    return id;
  };
  const hidden = (): Promise<string> => {
    const id = uuidv7();
    return append(test().store, id, [{ type: 'TicketOpened', data: { title: 'a', team: uuidv7(), visibility: 'restricted' } }]).then(() => id);
  };

  describe('what is born below a record', () => {
    it('has its root’s key, or the record’s own where that belongs to the organisation, at any depth', async () => {
      const [root, all, below, deeper] = [await ticket(), uuidv7(), uuidv7(), uuidv7()];
      expect(await accepted(layBuoy, all, { name: 'a' })).toMatchObject({ partitionKey: all });
      await accepted(layBuoy, below, { name: 'b', below: all });
      await accepted(layBuoy, deeper, { name: 'c', below });
      expect(await test().store.readRow(buoyPage, below)).toEqual({ id: below, key: all, name: 'b below buoy of all' });
      expect(await test().store.readRow(buoyPage, deeper)).toMatchObject({ key: all, name: 'c below buoy of all' });
      const inRoot = uuidv7();
      await accepted(layBuoy, inRoot, { name: 'd', below: root });
      expect(await test().store.readRow(buoyPage, inRoot)).toMatchObject({ key: root, name: 'd below ticket' });
    });

    it('is refused below what is not there, and below what the caller may not see', async () => {
      expect(await refused(layBuoy, uuidv7(), { name: 'a', below: uuidv7() })).toBe('invalid buoy.unknown-root');
      expect(await refused(layBuoy, uuidv7(), { name: 'a', below: await hidden() })).toBe('invalid buoy.unknown-root');
    });

    it('may refer to records of the organisation, and to none that is not there', async () => {
      const all = uuidv7();
      await accepted(layBuoy, all, { name: 'a' });
      await accepted(layBuoy, uuidv7(), { name: 'b', near: all, below: await ticket() });
      expect(await refused(layBuoy, uuidv7(), { name: 'c', near: uuidv7() })).toBe('invalid reference.unknown');
      expect(await refused(layBuoy, uuidv7(), { name: 'c', near: await hidden() })).toBe('invalid reference.unknown');
      expect(await refused(layBuoy, uuidv7(), { name: 'c', near: await ticket(closed) })).toBe('invalid reference.archived');
    });
  });

  describe('what is made in one transaction', () => {
    const together = (requests: readonly [AnyCommand, string, object, string?][], more: Partial<Request> = {}): Promise<readonly Outcome[]> =>
      commandHandler(test().store, buoyRegistry).handleAtomically(
        requests.map(([command, id, body, key]) => ({
          ...{ command, id, body, actor: member, now: '2026-03-01T09:00:00.000Z', correlationId: 'test', ...more },
          ...(key === undefined ? {} : { idempotency: { caller: 'mia', key, fingerprint: 'f' } }),
        })),
      );
    const codes = (outcomes: readonly Outcome[]) => outcomes.map((outcome) => (isRejection(outcome) ? outcome.code : 'accepted'));

    it('is there for the commands behind its creation: below it, beside it, as a reference, with the root’s key', async () => {
      const [root, first, below] = [await ticket(), uuidv7(), uuidv7()];
      const done = await together([
        [layBuoy, first, { name: 'a', below: root }],
        [layBuoy, below, { name: 'b', below: first, near: first }],
        [stickLabel, below, { label: 'wet' }],
        [peelLabel, first, { label: 'dry' }],
      ]);
      expect(done).toMatchObject([{ partitionKey: root }, { partitionKey: root, version: 1 }, { id: below, partitionKey: root, version: 1 }, { id: first, version: 0, partitionKey: root }]);
      expect(await test().store.readRow(buoyPage, below)).toEqual({ id: below, key: root, name: 'b below buoy' });
      expect(await test().store.readRow(labelPage, below)).toEqual({ id: below, root, subjectType: 'buoy', labels: ['wet'] });
    });

    it('belongs to the organisation where what it is born below does', async () => {
      const [all, below] = [uuidv7(), uuidv7()];
      await together([[layBuoy, all, { name: 'a' }], [layBuoy, below, { name: 'b', below: all }], [stickLabel, below, { label: 'wet' }]]);
      expect(await test().store.readRow(buoyPage, below)).toMatchObject({ key: all, name: 'b below buoy of all' });
      expect(await test().store.readRow(labelPage, below)).toMatchObject({ root: null });
    });

    it('is not there before its creation, nor below what the caller may not see, nor below itself', async () => {
      const [first, below] = [uuidv7(), uuidv7()];
      expect(codes(await together([[layBuoy, below, { name: 'b', below: first }], [layBuoy, first, { name: 'a' }]]))).toEqual(['buoy.unknown-root', 'batch.not-applied']);
      const secret = await hidden();
      expect(codes(await together([[layBuoy, first, { name: 'a', below: secret }], [stickLabel, first, { label: 'wet' }]]))).toEqual(['buoy.unknown-root', 'label.not-found']);
      expect(codes(await together([[layBuoy, first, { name: 'a', below }], [layBuoy, below, { name: 'b', below: first }]]))).toEqual(['buoy.unknown-root', 'buoy.unknown-root']);
    });

    it('happens once under the one key that is given: what stands beside it without one belongs to it', async () => {
      const [root, key] = [await ticket(), uuidv7()];
      const copies = [uuidv7(), uuidv7()] as const;
      const [, once] = await together([[layBuoy, copies[0], { name: 'a', below: root }], [stickLabel, copies[0], { label: 'wet' }, key]]);
      const again = await together([[layBuoy, copies[1], { name: 'a', below: root }], [stickLabel, copies[1], { label: 'wet' }], [stickLabel, copies[0], { label: 'dry' }, key]]);
      expect(again).toMatchObject([{ repeated: true }, { repeated: true }, { ...once, repeated: true }]);
      expect(await test().store.readStream(copies[1])).toEqual([]);
    });
  });

  describe('what stands beside a record', () => {
    it('begins with whichever command comes first, however many race, and loses none of them', async () => {
      const subject = await ticket();
      const labels = Array.from({ length: 12 }, (_, index) => `l${index}`);
      const raced = await Promise.all(labels.map((label) => accepted(stickLabel, subject, { label })));
      expect(raced.map(({ version }) => version).sort((a, b) => a - b)).toEqual(labels.map((_, index) => index + 1));
      expect(new Set(raced.map(({ id, partitionKey }) => `${id} ${partitionKey}`))).toEqual(new Set([`${subject} ${subject}`]));
      const row = await test().store.readRow(labelPage, subject);
      expect([...(row?.['labels'] as string[])].sort()).toEqual([...labels].sort());
      expect(await test().store.readStream(companionId('label', subject))).toHaveLength(12);
    });

    it('shares the key of a record of the organisation', async () => {
      const [all, below] = [uuidv7(), uuidv7()];
      await accepted(layBuoy, all, { name: 'a' });
      await accepted(layBuoy, below, { name: 'b', below: all });
      expect(await accepted(stickLabel, below, { label: 'wet' })).toMatchObject({ id: below, partitionKey: all, version: 1 });
      expect(await test().store.readRow(labelPage, below)).toEqual({ id: below, root: null, subjectType: 'buoy', labels: ['wet'] });
    });

    it('answers where it has not begun and nothing changes, and stays unbegun', async () => {
      const subject = await ticket();
      const [born] = await test().store.readStream(subject);
      const key = { caller: 'mia', key: uuidv7(), fingerprint: 'f' };
      expect(await accepted(peelLabel, subject, { label: 'dry' }, { idempotency: key })).toEqual({
        id: subject, version: 0, partitionKey: subject, place: born?.place, recordedAt: born?.recordedAt, events: [], repeated: false,
      });
      expect(await accepted(peelLabel, subject, { label: 'dry' }, { idempotency: key })).toMatchObject({ version: 0, repeated: false });
      expect(await test().store.readRow(labelPage, subject)).toBeUndefined();
    });

    it('answers a repeated key by the id it was asked with', async () => {
      const subject = await ticket();
      const idempotency = { caller: 'mia', key: uuidv7(), fingerprint: 'f' };
      const first = await accepted(stickLabel, subject, { label: 'wet' }, { idempotency });
      expect(await accepted(stickLabel, subject, { label: 'wet' }, { idempotency })).toEqual({ ...first, repeated: true });
    });

    it('holds the caller to the version seen, 0 before it begins', async () => {
      const subject = await ticket();
      expect(await refused(stickLabel, subject, { label: 'wet' }, { expectedVersion: 1 })).toBe('stale version.stale');
      await accepted(stickLabel, subject, { label: 'wet' }, { expectedVersion: 0 });
      expect(await refused(stickLabel, subject, { label: 'dry' }, { expectedVersion: 0 })).toBe('stale version.stale');
    });

    it('is not there beside what is not there, what the caller may not see, or another companion; and rests with an archived root', async () => {
      const subject = await ticket();
      await accepted(stickLabel, subject, { label: 'wet' });
      for (const id of [uuidv7(), await hidden(), companionId('label', subject)]) expect(await refused(stickLabel, id, { label: 'wet' })).toBe('not-found label.not-found');
      expect(await refused(stickLabel, await ticket(closed), { label: 'wet' })).toBe('conflict root.archived');
    });
  });
}
