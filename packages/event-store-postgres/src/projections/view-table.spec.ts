import { describe, expect, it } from '@jest/globals';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { ticketOpened } from '@wheelhouse/event-sourcing/testing/tickets';
import { columnsOf, createIndexesSql, createTableSql, namedTable, namesOf, searchSlices, snakeCase, tableName } from './view-table.js';

const view = defineView({
  name: 'feature-list',
  version: 3,
  source: 'own',
  events: [ticketOpened],
  columns: { id: column.uuid(), rootTeam: column.text().orNull(), score: column.number(), openedOn: column.day(), tags: column.json<string[]>() },
  lists: [{ filters: ['rootTeam'], sort: 'score' }, { filters: ['rootTeam'], sort: 'score' }, { filters: [], sort: 'id' }],
  keys: (event) => [event.streamId],
  fold: (row) => row,
});
const table = namedTable(view, tableName(view, 7));

describe('the table of a view', () => {
  it('is named after view, version and build', () => {
    expect([snakeCase('feature-list'), snakeCase('tasksDone'), table.relation]).toEqual(['feature_list', 'tasks_done', 'feature_list_v3_b7']);
  });

  it('has its columns, text by bytes, and the source of each row', () => {
    expect(createTableSql(table)).toBe(
      'create table feature_list_v3_b7 ("id" uuid not null, "root_team" text collate "C", "score" double precision not null, "opened_on" date not null, "tags" jsonb not null, _source text collate "C" not null, primary key ("id"))',
    );
  });

  it('has an index for each list offered, once', () => {
    expect(createIndexesSql(table)).toEqual([
      'create index on feature_list_v3_b7 (_source)',
      'create index on feature_list_v3_b7 ("root_team", "score", "id")',
      'create index on feature_list_v3_b7 ("id")',
    ]);
  });

  it('has columns beside an index, from which numbers are read without a look at the rows', () => {
    const covering = (...covers: string[]) => namedTable({ ...view, lists: [{ filters: ['rootTeam'], sort: 'id', covers }] }, 'covered');
    expect(createIndexesSql(covering('score', 'openedOn')).at(-1)).toBe('create index on covered ("root_team", "id") include ("score", "opened_on")');
    expect(() => createIndexesSql(covering('tags'))).toThrow('tags');
  });

  it('keeps intervals where it has history, and lists those that last', () => {
    const past = namedTable({ ...view, history: true }, 'past');
    expect(createTableSql(past)).toContain('_from timestamptz not null, _to timestamptz, primary key ("id", _from)');
    expect(createIndexesSql(past)).toContain('create unique index on past ("id") where _to is null');
    expect(namesOf(past.view, 'past')).toContainEqual({ name: 'feature_list', select: 'select * from past where _to is null' });
  });

  it('keeps the words that rows are found by, and an index over those of each small slice and over all', () => {
    const searched = namedTable({ ...view, search: { rootTeam: 'A' } }, 'searched');
    expect(createTableSql(searched)).toContain(`_search tsvector generated always as (setweight(to_tsvector('simple'::regconfig, coalesce("root_team", '')), 'A')) stored, _slice smallint`);
    expect(createTableSql(searched)).toContain(`case when right("id"::text, 2) collate "C" < '04' then 0 when right("id"::text, 2) collate "C" < '10' then 1 when right("id"::text, 2) collate "C" < '40' then 2 else 3 end`);
    expect(createIndexesSql(searched, true).slice(-searchSlices.length)).toEqual([
      'create index concurrently on searched using gin (_search) with (gin_pending_list_limit = 64) where _slice = 0',
      'create index concurrently on searched using gin (_search) with (gin_pending_list_limit = 64) where _slice = 1',
      'create index concurrently on searched using gin (_search) with (gin_pending_list_limit = 64) where _slice = 2',
      'create index concurrently on searched using gin (_search) with (gin_pending_list_limit = 256)',
    ]);
    expect(createIndexesSql(namedTable({ ...searched.view, history: true }, 'past')).slice(-2).map((sql) => sql.replace(/.* where /, ''))).toEqual(['_to is null and _slice = 2', '_to is null']);
    expect(() => createTableSql(namedTable({ ...view, search: { score: 'A' } }, 'x'))).toThrow('score');
  });

  it('is refused for what it cannot key or sort by', () => {
    const { id: _id, ...rest } = view.columns;
    expect(() => createTableSql(namedTable({ ...view, columns: rest }, 'x'))).toThrow('needs a column id');
    expect(() => createIndexesSql(namedTable({ ...view, lists: [{ filters: [], sort: 'tags' }] }, 'x'))).toThrow('tags');
    expect(() => createIndexesSql(namedTable({ ...view, lists: [{ filters: ['nothing'], sort: 'id' }] }, 'x'))).toThrow('nothing');
    expect(columnsOf(view)).toHaveLength(5);
  });
});
