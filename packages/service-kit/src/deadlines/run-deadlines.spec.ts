import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unavailable, type AnyDeadline, type Appended, type Outcome, type Request } from '@wheelhouse/event-sourcing';
import { serviceLogger } from '../observability/logging.js';
import { defineService } from '../declaration/service.declaration.js';
import { berthDeadline, berthFallsFree, berthPage, berthService } from '../testing/toy-berths.js';
import type { DeadlineRows, DueRow } from './deadline-rows.js';
import { runDeadlines } from './run-deadlines.js';

const start = Date.parse('2027-01-01T00:00:00Z');
const done = { repeated: false, events: ['one'] } as unknown as Outcome;

/** Rows in memory, due so many milliseconds after the start; a command that is accepted takes its row away. */
function working(due: Readonly<Record<string, number>>, answer: (request: Request, times: number) => Promise<Outcome> | Outcome = () => done) {
  const standing = new Map<string, DueRow>();
  const set = (id: string, after: number): void => void standing.set(id, { id, due: new Date(start + after).toISOString(), setBy: `event of ${id}`, correlationId: 'c' });
  for (const [id, after] of Object.entries(due)) set(id, after);
  const settled: string[] = [];
  const asked: string[] = [];
  const lines: string[] = [];
  let looks = 0;
  const open = () => [...standing.values()].filter(({ id }) => !settled.some((one) => one.startsWith(`${id}: `))).sort((a, b) => (a.due + a.id < b.due + b.id ? -1 : 1));
  const rows: DeadlineRows = {
    due: (_deadline, now, after, limit) => {
      looks += 1;
      return Promise.resolve(open().filter((row) => Date.parse(row.due) <= Date.parse(now) && (!after || row.due + row.id > after.due + after.id)).slice(0, limit));
    },
    settle: (_deadline, { id }, outcome) => Promise.resolve(void settled.push(`${id}: ${outcome}`)),
    next: () => Promise.resolve(open()[0]?.due),
    state: () => Promise.reject(new Error('not asked here')),
  };
  const handle = async (request: Request): Promise<Outcome> => {
    asked.push(request.id);
    const outcome = await answer(request, asked.filter((id) => id === request.id).length);
    if (outcome === done) standing.delete(request.id);
    return outcome;
  };
  const logger = serviceLogger('toy', 'info', { write: (line) => void lines.push(line) });
  const worker = runDeadlines({ deadlines: [berthFallsFree], rows, handle, now: () => new Date(), logger });
  return { worker, set, asked, settled, lines, looks: () => looks };
}

const committed = (type: string): readonly Appended[] => [{ streamId: 'x', events: [{ type }] as unknown as Appended['events'] }];

describe('a worker of deadlines', () => {
  beforeEach(() => void jest.useFakeTimers({ now: start, doNotFake: ['performance'] }));
  afterEach(() => void jest.useRealTimers());
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

  it('sleeps until the next one falls due, and looks once a minute meanwhile', async () => {
    const { worker, asked, looks } = working({ soon: 100_000, later: 100_001, far: 86_400_000 });
    await pass(99_999);
    expect({ asked, looks: looks() }).toEqual({ asked: [], looks: 2 });
    await pass(2);
    expect(asked).toEqual(['soon', 'later']);
    await worker.stop();
    await pass(2 * 86_400_000);
    expect(asked).toEqual(['soon', 'later']);
  });

  it('looks soon after a commit that may have set one, once for many, and after no other', async () => {
    const { worker, set, asked, looks } = working({});
    await pass(1_000);
    set('new', 1_000);
    worker.ring(committed('ShipLaunched'));
    await pass(1_000);
    expect(asked).toEqual([]);
    const before = looks();
    for (let ring = 0; ring < 50; ring += 1) worker.ring(committed('BerthReserved'));
    await pass(250);
    expect(asked).toEqual(['new']);
    expect(looks() - before).toBe(1);
    await worker.stop();
  });

  it('lets no record that fails hold back the others, and tries it again at growing distances', async () => {
    const { worker, asked, lines } = working({ a: 0, bad: 0, c: 0 }, ({ id }, times) => (id === 'bad' && times < 4 ? Promise.reject(new TypeError('a mistake')) : done));
    await pass(1);
    expect(asked).toEqual(['a', 'bad', 'c']);
    await pass(500);
    await pass(1_000);
    expect(asked.slice(3)).toEqual(['bad', 'bad']);
    await pass(1_998);
    expect(asked.length).toBe(5);
    await pass(1);
    expect(asked.length).toBe(6);
    expect(lines.filter((line) => line.includes('a mistake'))).toHaveLength(3);
    await pass(60_000);
    expect(asked.length).toBe(6);
    await worker.stop();
  });

  it('tries nothing more while the database is away, and all of it once it is back', async () => {
    let away = true;
    const { worker, asked, lines } = working({ a: 0, b: 0 }, () => (away ? Promise.reject(new Unavailable('away')) : done));
    await pass(1);
    expect(asked).toEqual(['a']);
    expect(lines).toHaveLength(1);
    worker.ring(committed('BerthReserved'));
    await pass(400);
    expect(asked).toEqual(['a']);
    away = false;
    await pass(100);
    expect(asked).toEqual(['a', 'a', 'b']);
    await worker.stop();
  });

  it('settles what was refused for good or had nothing left to do, and not what is not known yet', async () => {
    const { worker, settled, asked } = working({ a: 0, b: 0, c: 0 }, ({ id }) =>
      id === 'a' ? { kind: 'conflict', code: 'berth.walled-up', detail: '' } : id === 'b' ? ({ repeated: true, events: ['one'] } as unknown as Outcome) : { kind: 'unknown-yet', code: 'berth.unknown-yet', detail: '' },
    );
    await pass(600);
    expect(settled).toEqual(['a: berth.walled-up', 'b: nothing-to-do']);
    expect(asked).toEqual(['a', 'b', 'c', 'c']);
    await worker.stop();
  });

  it('stops behind the command that is under way, and begins no other', async () => {
    const under = Promise.withResolvers<Outcome>();
    const { worker, asked } = working({ a: 0, b: 0 }, () => under.promise);
    await pass(1);
    let stopped = false;
    const stopping = worker.stop().then(() => (stopped = true));
    await pass(10_000);
    expect({ asked, stopped }).toEqual({ asked: ['a'], stopped: false });
    under.resolve(done);
    await stopping;
    await worker.look();
    expect(asked).toEqual(['a']);
  });
});

describe('a deadline that could never be met', () => {
  const declaring = (deadlines: readonly AnyDeadline[]) => () => defineService({ ...berthService, deadlines });
  it('is refused where it is declared: by a view that no event of the service fills, or that no index finds by its day, or by a name taken', () => {
    expect(declaring([berthFallsFree])).not.toThrow();
    expect(declaring([{ ...berthFallsFree, view: { ...berthDeadline, name: 'another' } }])).toThrow('another is no view of an aggregate of product-service');
    expect(declaring([{ ...berthFallsFree, view: berthPage as never }])).toThrow('offers no list by due');
    expect(declaring([berthFallsFree, berthFallsFree])).toThrow('two deadlines are called berth-falls-free');
  });
});
