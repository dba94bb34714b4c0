import type { Actor, AnyAggregate, AnyCommand, AnyView, Rejection, RowOf } from '@wheelhouse/event-sourcing';
import type { CsvColumns, CsvRowOf } from '../csv/cells.js';
import type { CsvRow } from '../csv/read-csv.js';
import type { ReadDatabase } from '../database/read-database.js';

/** What an import may look at before it judges its rows. */
export interface ImportCall {
  readonly actor: Actor;
  /** Parameters of the address. */
  readonly params: Readonly<Record<string, string>>;
  readonly now: string;
  readonly db: ReadDatabase;
  /** A row of a view that the caller may see, by its id. */
  readonly row: <V extends AnyView>(view: V, id: string) => Promise<RowOf<V> | undefined>;
}

/** What a rule has against a row; `name` is a column's, or empty where the row as a whole is at fault. */
export interface RowFault {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly detail: string;
}

/** A body of the import's command, and the lines of the file that it takes in. */
export interface ImportedBody {
  readonly body: object;
  readonly lines: readonly number[];
}

/** A CSV file taken in as many commands of one kind: from it follow route, dry run, report and description. */
export interface ImportDeclaration<Columns extends CsvColumns, About> {
  /** `import-observations`: unique in the service, the operation id. */
  readonly name: string;
  /** The resource it makes records of, and its group in the description. */
  readonly aggregate: AnyAggregate;
  /** Below the service's base, a literal colon doubled: `/metrics/:id/observations::import`. */
  readonly path: string;
  readonly summary: string;
  readonly columns: Columns;
  /** A small file, for the description. */
  readonly example: string;
  /** Rows of a file at most; a million unless it says less. */
  readonly mostRows?: number;
  /** The command that takes rows in; a creation. Who may is asked of it, of a dry run too. */
  readonly command: AnyCommand;
  /** Commands of one transaction, at most and unless it says less 50. */
  readonly atOnce?: number;
  /** What the rows are judged by, and what they will belong to (`below`; null where to nothing); or why there can be no import. */
  readonly prepare: (call: ImportCall) => Promise<{ readonly below: string | null; readonly about: About } | Rejection>;
  /** What rules have against rows that can be read. Pure. */
  readonly judge?: (rows: readonly CsvRow<CsvRowOf<Columns>>[], about: About) => readonly RowFault[];
  /** The commands' bodies, of good rows alone. Pure, and the same for the same rows: a repeated import is known by it. */
  readonly bodies: (rows: readonly CsvRow<CsvRowOf<Columns>>[], about: About) => readonly ImportedBody[];
}

/** An import of whatever columns. */
export interface AnyImport extends Omit<ImportDeclaration<CsvColumns, unknown>, 'judge' | 'bodies'> {
  readonly judge?: (rows: never, about: never) => readonly RowFault[];
  readonly bodies: (rows: never, about: never) => readonly ImportedBody[];
}

/** Declares an import and infers its rows. */
export function defineImport<Columns extends CsvColumns, About>(declaration: ImportDeclaration<Columns, About>): ImportDeclaration<Columns, About> {
  return declaration;
}
