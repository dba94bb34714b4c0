import { describe, expect, it } from '@jest/globals';
import type { Fact, RecordedEvent } from '@wheelhouse/event-sourcing';
import { actor } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { toyUndos } from '../testing/toy.js';
import { beforeRepeat, ofItsCommand, planUndo } from './undo-plan.js';

const launched: Fact = { type: 'ShipLaunched', data: { name: 'Ada', team: 't', visibility: 'open' } };
const renamed = (name: string): Fact => ({ type: 'ShipRenamed', data: { name } });

interface Marks {
  readonly changeSet?: string;
  readonly undoes?: string;
  readonly key?: string;
  readonly correlation?: string;
}

/** A ship's events, named e1, e2 and so on. */
const history = (...facts: readonly (readonly [Fact, Marks?])[]): readonly RecordedEvent[] =>
  facts.map(([fact, { changeSet, undoes, key, correlation } = {}], index): RecordedEvent => ({
    ...fact,
    ...{ id: `e${index + 1}`, context: 'product', streamType: 'ship', streamId: 's', version: index + 1, partitionKey: 's', schemaVersion: 1 },
    metadata: {
      ...{ actor: 'mia', command: 'rename-ship', correlationId: correlation ?? `c${index}` },
      ...(changeSet === undefined ? {} : { changeSet }),
      ...(undoes === undefined ? {} : { causationId: undoes }),
      ...(key === undefined ? {} : { idempotencyKey: key }),
    },
    ...{ recordedAt: '2026-03-01T09:00:00.000000Z', place: { epoch: 1, transaction: '1', position: String(index + 1) } },
  }));

const plan = (events: readonly RecordedEvent[], ...targets: readonly string[]) => {
  const made = planUndo({ targets: new Set(targets), streams: [events], undos: toyUndos, actor: actor(), why: 'Undone.' });
  return {
    bodies: made.steps.map(({ body }) => body),
    inTheWay: made.inTheWay.map(({ id }) => id),
    noWayBack: made.noWayBack.map(({ event, because }) => [event.id, because]),
    taken: made.taken.map(({ id }) => id),
  };
};
const nothing = { bodies: [], inTheWay: [], noWayBack: [], taken: [] };

describe('a plan of what takes events back', () => {
  const events = history([launched], [renamed('Grace')], [renamed('Joan')]);

  it('restores what stood before, the last first', () => expect(plan(events, 'e2', 'e3')).toEqual({ ...nothing, bodies: [{ name: 'Grace' }, { name: 'Ada' }], taken: ['e3', 'e2'] }));
  it('names what touches the same and came later', () => expect(plan(events, 'e2')).toMatchObject({ bodies: [{ name: 'Ada' }], inTheWay: ['e3'] }));
  it('names what has no way back, and why', () => expect(plan(events, 'e1')).toMatchObject({ noWayBack: [['e1', 'what is afloat is afloat']], inTheWay: ['e2', 'e3'] }));
  it('says of what nobody declared that nothing takes it back', () =>
    expect(plan(history([launched], [{ type: 'ShipPainted', data: {} }]), 'e2').noWayBack).toEqual([['e2', 'nothing is declared that would take it back']]));

  describe('with an undo behind it', () => {
    const undone = history([launched], [renamed('Grace')], [renamed('Joan')], [renamed('Grace'), { changeSet: 'u', undoes: 'e3' }]);
    const redone = history([launched], [renamed('Grace')], [renamed('Joan')], [renamed('Grace'), { changeSet: 'u', undoes: 'e3' }], [renamed('Joan'), { changeSet: 'v', undoes: 'e4' }]);

    it('leaves what was taken back', () => expect(plan(undone, 'e3')).toEqual(nothing));
    it('finds nothing in its way', () => expect(plan(undone, 'e2')).toMatchObject({ bodies: [{ name: 'Ada' }], inTheWay: [] }));
    it('does again what was undone', () => expect(plan(undone, 'e4')).toMatchObject({ bodies: [{ name: 'Joan' }], inTheWay: [] }));
    it('takes back what was done again, and finds that in the way of what came before', () => {
      expect(plan(redone, 'e3')).toMatchObject({ bodies: [{ name: 'Grace' }], inTheWay: [] });
      expect(plan(redone, 'e2').inTheWay).toEqual(['e3']);
    });
    it('takes an effect of another event for no undo', () => {
      const caused = history([launched], [renamed('Grace')], [renamed('Joan'), { undoes: 'e2' }]);
      expect(plan(caused, 'e2').inTheWay).toEqual(['e3']);
    });
    it('finds an undo of what came before the target in the way', () => {
      const older = history([launched], [renamed('Grace')], [{ type: 'ShipNoted', data: {} }], [renamed('Joan')], [renamed('Ada'), { changeSet: 'u', undoes: 'e2' }]);
      expect(plan(older, 'e4').inTheWay).toEqual(['e5']);
    });
  });
});

describe('an undo that is asked for again under its key', () => {
  const events = history([launched], [renamed('Grace')], [renamed('Ada'), { changeSet: 'u', undoes: 'e2', key: 'k#0' }], [renamed('Rose')]);

  it('is planned on the log as it was', () => expect(beforeRepeat([events], new Set(['e2']), 'mia', 'k')).toEqual({ streams: [events.slice(0, 2)], changeSet: 'u' }));
  it('is another one under another key, or by somebody else', () => {
    expect(beforeRepeat([events], new Set(['e2']), 'mia', 'other')).toBeUndefined();
    expect(beforeRepeat([events], new Set(['e2']), 'ben', 'k')).toBeUndefined();
    expect(beforeRepeat([events], new Set(['e2']), 'mia', undefined)).toBeUndefined();
  });
});

it('an event stands for all that its command did to the record', () => {
  const events = history([launched, { correlation: 'a' }], [renamed('Grace'), { correlation: 'b' }], [renamed('Joan'), { correlation: 'b' }], [renamed('Rose'), { correlation: 'c' }]);
  const [, , third] = events;
  expect(third && ofItsCommand(events, third).map(({ id }) => id)).toEqual(['e2', 'e3']);
});
