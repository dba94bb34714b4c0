import type { AnyDeadline } from '@wheelhouse/event-sourcing';
import { columnsOf, readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { selectedColumns } from '@wheelhouse/event-store-postgres/projections/row-sql';
import type { StoreMigration } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import { afterSwitch } from '../database/after-switch.js';

/** What became of deadlines whose command left their row standing: refused, or nothing to do. All others are told by their events. */
export const deadlineMigrations: readonly StoreMigration[] = [
  {
    name: 'SettledDeadlines1795305600021',
    up: [
      `create table if not exists settled_deadlines (
        deadline text collate "C" not null,
        row_id text collate "C" not null,
        set_by uuid not null,
        outcome text collate "C" not null,
        settled_at timestamptz not null default clock_timestamp(),
        primary key (deadline, row_id, set_by)
      )`,
    ],
  },
];

/** A row of a deadline's view, and the correlation of the event that set it. */
export interface DueRow {
  readonly id: string;
  readonly due: string;
  readonly setBy: string;
  readonly correlationId: string | null;
  readonly [column: string]: unknown;
}

/** How a deadline stands. */
export interface DeadlineState {
  readonly deadline: string;
  /** Fallen due and not met yet. */
  readonly overdue: number;
  /** 0 where none is. */
  readonly oldestOverdueSeconds: number;
  /** When the next one falls due; null where none stands. */
  readonly next: string | null;
  /** Whose command was refused, or had nothing left to do. */
  readonly settled: number;
}

/** Reads and settles deadlines; each statement is one short transaction of its own. */
export interface DeadlineRows {
  /** Rows due at `now` and not settled, by their days, behind a row that was seen. */
  due(deadline: AnyDeadline, now: string, after: DueRow | undefined, limit: number): Promise<readonly DueRow[]>;
  /** Notes what came of a deadline, where its row still stands as it was. */
  settle(deadline: AnyDeadline, row: DueRow, outcome: string): Promise<void>;
  /** When the first of all that are not settled falls due. */
  next(deadlines: readonly AnyDeadline[]): Promise<string | undefined>;
  state(deadline: AnyDeadline, now: string): Promise<DeadlineState>;
}

const open = (name: string): string => `not exists (select from settled_deadlines s where s.deadline = ${name} and s.row_id = d.id::text and s.set_by = d.set_by)`;

/** The statements over the tables of a service. */
export function deadlineRows(pool: Pick<pg.Pool, 'query'>): DeadlineRows {
  const query = <Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> =>
    afterSwitch(async () => (await pool.query<Row>({ name: `deadline:${name}`, text, values: [...values] })).rows);
  return {
    due: ({ name, view }, now, after, limit) => {
      const columns = selectedColumns(columnsOf(view).map((column) => ({ ...column, sql: `d.${column.sql}` })));
      const from = `select ${columns}, e.metadata->>'correlationId' as "correlationId" from ${readerName(view)} d left join events e on e.event_id = d.set_by where d.due <= $1 and ${open('$2')}`;
      const order = 'order by d.due, d.id limit $3';
      return after === undefined
        ? query<DueRow>(`due:${name}`, `${from} ${order}`, [now, name, limit])
        : query<DueRow>(`due-behind:${name}`, `${from} and (d.due, d.id) > ($4, $5) ${order}`, [now, name, limit, after.due, after.id]);
    },
    settle: async ({ name, view }, row, outcome) => {
      const text = `insert into settled_deadlines (deadline, row_id, set_by, outcome) select $1, d.id::text, d.set_by, $4 from ${readerName(view)} d where d.id = $2 and d.set_by = $3 on conflict do nothing`;
      await query(`settle:${name}`, text, [name, row.id, row.setBy, outcome]);
    },
    next: async (deadlines) => {
      const each = deadlines.map(({ view }, index) => `select * from (select d.due from ${readerName(view)} d where ${open(`$${index + 1}`)} order by d.due, d.id limit 1) as next${index}`);
      const [row] = await query<{ due: string | null }>('next', `select min(due) as due from (${each.join(' union all ')}) as first`, deadlines.map(({ name }) => name));
      return row?.due ?? undefined;
    },
    state: async ({ name, view }, now) => {
      const relation = readerName(view);
      const text = `select count(*) filter (where open)::int as overdue, coalesce(extract(epoch from $1::timestamptz - min(due) filter (where open)), 0)::float8 as "oldestOverdueSeconds",
          (select min(due) from ${relation} where due > $1::timestamptz) as next, (select count(*) from settled_deadlines where deadline = $2)::int as settled
        from (select d.due, ${open('$2')} as open from ${relation} d where d.due <= $1::timestamptz) as fallen`;
      const [row] = await query<Omit<DeadlineState, 'deadline'>>(`state:${name}`, text, [now, name]);
      return { deadline: name, overdue: row?.overdue ?? 0, oldestOverdueSeconds: row?.oldestOverdueSeconds ?? 0, next: row?.next ?? null, settled: row?.settled ?? 0 };
    },
  };
}
