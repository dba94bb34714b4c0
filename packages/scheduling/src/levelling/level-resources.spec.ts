import { describe, expect, it } from '@jest/globals';
import { levelResources, reviseProposal } from './level-resources.js';
import type { LevelledResource, LevelledTask, LevellingModel } from './levelling-model.js';
import { acceptProposal, explainMove } from './levelling-proposal.js';
import type { NextWorkingSpan } from './working-time.js';

const day = 1440;
/** Eight hours a day from eight to four, or any other stretch of the day, on all days but those off. */
const daily =
  (from: number, to: number, off: readonly number[] = []): NextWorkingSpan =>
  (at) => {
    for (let d = Math.floor(at / day); ; d += 1) {
      const span = { from: Math.max(at, d * day + from), to: d * day + to };
      if (!off.includes(d) && span.from < span.to) return span;
    }
  };
const office = daily(480, 960);
const person = (uid: string, units = 1): LevelledResource => ({ uid, kind: 'renewable', units });
const atDay = (d: number, minute = 480): number => d * day + minute;
const task = (uid: string, more: Partial<LevelledTask> = {}): LevelledTask => ({
  uid,
  work: 480,
  start: atDay(0),
  finish: atDay(0, 960),
  calendar: office,
  needs: [{ resource: 'ann', units: 1 }],
  ...more,
});
const startsOf = (model: LevellingModel) =>
  Object.fromEntries(acceptProposal(model, levelResources(model)).tasks.map(({ uid, start }) => [uid, start]));

describe('levelling', () => {
  it('moves the task of lower priority behind the other, and says why', () => {
    const model = { tasks: [task('a', { priority: 300 }), task('b', { priority: 600 })], resources: [person('ann')] };
    const proposal = levelResources(model);
    expect(proposal.moves).toEqual([
      {
        task: 'a',
        from: { start: atDay(0), finish: atDay(0, 960) },
        to: { start: atDay(1), finish: atDay(1, 960) },
        delay: day,
        reasons: [
          { kind: 'resource', resource: 'ann', from: atDay(0), to: atDay(0, 960), needed: 1, free: 0, heldBy: ['b'] },
        ],
      },
    ]);
    expect(proposal).toMatchObject({ conflicts: [], finishBefore: atDay(0, 960), finishAfter: atDay(1, 960) });
    expect(explainMove(proposal.moves[0]!, { moment: (at) => `day ${Math.floor(at / day)}` })).toBe(
      'a starts day 1 because ann is used by b until day 0 (1 needed, 0 free)',
    );
  });

  it('takes successors along, with their lag, and names the link', () => {
    const model = {
      tasks: [
        task('a', { priority: 600 }),
        task('b', { priority: 300 }),
        task('c', {
          needs: [],
          start: atDay(1, 720),
          finish: atDay(2, 720),
          links: [{ from: 'b', lag: 240 }],
        }),
      ],
      resources: [person('ann')],
    };
    const { moves } = levelResources(model);
    expect(moves.map(({ task: uid, to }) => [uid, to.start])).toEqual([
      ['b', atDay(1)],
      ['c', atDay(2, 720)],
    ]);
    expect(moves[1]).toMatchObject({ delay: 0, reasons: [{ kind: 'link', predecessor: 'b', type: 'FS' }] });
  });

  it.each([
    ['SS' as const, atDay(1)],
    ['FF' as const, atDay(1)],
    ['SF' as const, atDay(0)],
  ])('keeps a %s link to a task that is moved', (type, start) => {
    const model = {
      tasks: [task('a', { priority: 600 }), task('b'), task('c', { needs: [], links: [{ from: 'b', type }] })],
      resources: [person('ann')],
    };
    expect(startsOf(model)['c']).toBe(start);
  });

  it('moves no frozen task, nor one of priority 1000, and reports what they overload between them', () => {
    const model = {
      tasks: [task('a', { frozen: true }), task('b', { priority: 1000 }), task('c')],
      resources: [person('ann')],
    };
    const { moves, conflicts } = levelResources(model);
    expect(moves.map(({ task: uid }) => uid)).toEqual(['c']);
    expect(conflicts).toEqual([
      { kind: 'overload', task: 'b', resource: 'ann', needed: 1, free: 0, from: atDay(0), to: atDay(0, 960) },
    ]);
  });

  it('reports a frozen task that begins before its moved predecessor lets it', () => {
    const next = task('c', { frozen: true, needs: [], start: atDay(1), finish: atDay(1, 960), links: [{ from: 'b' }] });
    const model = { tasks: [task('a', { priority: 900 }), task('b'), next], resources: [person('ann')] };
    expect(levelResources(model).conflicts).toEqual([{ kind: 'link', task: 'c', predecessor: 'b' }]);
  });

  it('follows capacities over time', () => {
    const units = [
      { from: 0, units: 1 },
      { from: atDay(3), units: 2 },
      { from: atDay(4), units: 0 },
      { from: atDay(6), units: 2 },
    ];
    const two = (uid: string): LevelledTask => task(uid, { needs: [{ resource: 'crew', units: 2 }] });
    const model: LevellingModel = {
      tasks: [two('a'), two('b')],
      resources: [{ uid: 'crew', kind: 'renewable', units }],
    };
    expect(startsOf(model)).toEqual({ a: atDay(3), b: atDay(6) });
  });

  it('follows the calendars of the resources, days off and hours in common', () => {
    const model: LevellingModel = {
      tasks: [task('a', { needs: [{ resource: 'ann', units: 1 }, { resource: 'bob', units: 1 }], work: 600 }), task('b')],
      resources: [
        { uid: 'ann', kind: 'renewable', units: 1, calendar: daily(480, 960, [1]) },
        { uid: 'bob', kind: 'renewable', units: 1, calendar: daily(720, 1200) },
      ],
    };
    const [a, b] = acceptProposal(model, levelResources({ ...model, tasks: [model.tasks[0]!, { ...model.tasks[1]!, priority: 100 }] })).tasks;
    // Four hours a day in common, none on the day off: days 0, 2 and half of 3; until b has Ann for a whole day.
    expect(a!.start).toBe(atDay(0));
    expect(b!.start).toBe(atDay(3, 840));
  });

  it('waits for supplies, and leaves those planned before their share', () => {
    const spend = (uid: string, units: number, priority: number): LevelledTask =>
      task(uid, { needs: [{ resource: 'budget', units }], priority });
    const model: LevellingModel = {
      tasks: [spend('a', 60, 900), spend('b', 60, 800), spend('c', 40, 700)],
      resources: [
        {
          uid: 'budget',
          kind: 'nonRenewable',
          supply: [
            { from: 0, amount: 100 },
            { from: atDay(5), amount: 60 },
          ],
        },
      ],
    };
    expect(startsOf(model)).toEqual({ a: atDay(0), b: atDay(5), c: atDay(0) });
    const [move] = levelResources(model).moves;
    expect(move?.reasons).toEqual([{ kind: 'supply', resource: 'budget', amount: 60, until: atDay(5) }]);
    expect(explainMove(move!)).toMatch('60 of budget are there only from');
  });

  it('reports what no time can settle and leaves it where it is', () => {
    const model: LevellingModel = {
      tasks: [task('a', { needs: [{ resource: 'ann', units: 2 }] }), task('b', { needs: [{ resource: 'money', units: 5 }] })],
      resources: [person('ann'), { uid: 'money', kind: 'nonRenewable', supply: [{ from: 0, amount: 4 }] }],
    };
    const { moves, conflicts } = levelResources(model);
    expect(moves).toEqual([]);
    expect(conflicts.map(({ kind, task: uid }) => [kind, uid])).toEqual([
      ['overload', 'a'],
      ['overload', 'b'],
    ]);
  });

  it('takes the order that ends first where the first would be longer', () => {
    // In the planned order the long chain waits behind the short task.
    const model: LevellingModel = {
      tasks: [
        task('short'),
        task('head', { slack: 0 }),
        task('rest', { needs: [], work: 2400, start: atDay(1), finish: atDay(5, 960), links: [{ from: 'head' }], slack: 0 }),
      ].map((one) => (one.uid === 'short' ? { ...one, slack: 5 * day } : one)),
      resources: [person('ann')],
    };
    expect(levelResources(model, { trials: 1 }).finishAfter).toBe(atDay(6, 960));
    expect(levelResources(model).finishAfter).toBe(atDay(5, 960));
  });

  it('can be rejected in part: the rest is proposed anew round the dates that stay', () => {
    const model = { tasks: [task('a', { priority: 600 }), task('b')], resources: [person('ann')] };
    const proposal = levelResources(model);
    expect(proposal.moves.map(({ task: uid }) => uid)).toEqual(['b']);
    const revised = reviseProposal(model, ['b']);
    expect(revised.moves.map(({ task: uid }) => uid)).toEqual(['a']);
    const levelled = acceptProposal(model, revised);
    expect(levelResources(levelled).moves).toEqual([]);
  });

  it('is refused when the plan has changed since it was made', () => {
    const model = { tasks: [task('a'), task('b')], resources: [person('ann')] };
    const proposal = levelResources(model);
    const moved = { ...model, tasks: model.tasks.map((one) => ({ ...one, finish: one.finish + 1 })) };
    expect(() => acceptProposal(moved, proposal)).toThrow(RangeError);
    expect(() => acceptProposal({ ...model, tasks: [] }, proposal)).toThrow(RangeError);
  });

  it('refuses cycles, unknown resources and calendars that never work', () => {
    const resources = [person('ann')];
    const cycle = [task('a', { links: [{ from: 'b' }] }), task('b', { links: [{ from: 'a' }] })];
    expect(() => levelResources({ tasks: cycle, resources })).toThrow(/cycle/);
    expect(() => levelResources({ tasks: [task('a')], resources: [] })).toThrow(RangeError);
    expect(() => levelResources({ tasks: [task('a', { links: [{ from: 'x' }] })], resources })).toThrow(RangeError);
    expect(() => levelResources({ tasks: [task('a', { calendar: () => undefined })], resources })).toThrow(RangeError);
  });
});
