import { parse, type CsvError, type Parser } from 'csv-parse';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem, type FieldError } from '../http/problem.js';
import type { CsvColumn, CsvColumns, CsvRowOf, DecimalSign } from './cells.js';
import { delimiterOf, delimiters, utf8Of, type Delimiter } from './csv-text.js';

/** A place of a file that is at fault. */
export interface CsvFault {
  /** Line of the file, the header's is 1. A row that runs over several lines has the number of its first. */
  readonly line: number;
  /** Column of the file, the first is 1; 0 where the whole row is at fault. */
  readonly column: number;
  /** Name of the column; empty where the whole row is at fault. */
  readonly name: string;
  readonly code: string;
  readonly detail: string;
}

/** A row without a fault. */
export interface CsvRow<Values> {
  readonly line: number;
  readonly values: Values;
}

/** What a file says: good rows and faults apart. */
export interface CsvReading<Values> {
  readonly delimiter: Delimiter;
  /** Rows behind the header that are not empty. */
  readonly rowCount: number;
  readonly rows: readonly CsvRow<Values>[];
  readonly faults: readonly CsvFault[];
  /** Column of the file that has a name; 0 where there is none. */
  readonly columnNumber: (name: string) => number;
}

export interface CsvSettings {
  /** Found in the header where it is not told. */
  readonly delimiter?: Delimiter | undefined;
  readonly decimal: DecimalSign;
  readonly mostRows: number;
}

const SLICE = 64 * 1024;
const LONGEST_ROW = 256 * 1024;
// As in contracts' text(): no control characters but tab and line breaks.
const FORBIDDEN = /[^\P{Cc}\t\n\r]/u;

/**
 * Reads a CSV file (RFC 4180, and what spreadsheets make of it) by the names in its header, whatever their order and capitals.
 * Gives way to others between slices, so a large file does not stop a service.
 * @throws Problem 422 where the file as a whole cannot be read: its encoding, its header, too many rows
 */
export async function readCsv<Columns extends CsvColumns>(bytes: Buffer, columns: Columns, settings: CsvSettings): Promise<CsvReading<CsvRowOf<Columns>>> {
  const text = utf8Of(bytes);
  const delimiter = settings.delimiter ?? delimiterOf(text);
  const rows: CsvRow<CsvRowOf<Columns>>[] = [];
  const faults: CsvFault[] = [];
  let header: Header | undefined;
  let rowCount = 0;
  let lastLine = 0;
  let emptyLines = 0;
  let unread = 0;
  const skipped = (error: CsvError | undefined): undefined => {
    if (error?.code === 'CSV_MAX_RECORD_SIZE') throw rowTooLong(lastLine);
    unread += 1;
    faults.push({ ...wholeRow(lastLine + 1), code: 'csv.quote', detail: 'a quote opens here and is never closed' });
  };
  const parser = parse({
    delimiter: delimiters[delimiter],
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    raw: true,
    relax_column_count: true,
    // A quote in the middle would put the reading of all that follows out of step; it is found below.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: skipped,
  });
  const feeding = feed(parser, text);
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      const { record, info, raw } = parsed;
      const line = lastLine + 1 + info.empty_lines - emptyLines;
      lastLine = info.lines;
      emptyLines = info.empty_lines;
      if (!header) {
        header = headerOf(record, columns);
        continue;
      }
      if (record.every((cellText) => cellText.trim() === '')) continue;
      rowCount += 1;
      if (rowCount > settings.mostRows) throw fileProblem('csv.too-many-rows', `The file has more than ${settings.mostRows} rows.`);
      const found = rowOf(record, raw, header, settings.decimal, line);
      if ('values' in found) rows.push({ line, values: found.values as CsvRowOf<Columns> });
      else faults.push(...found.faults);
    }
    await feeding;
  } finally {
    parser.destroy();
  }
  if (!header) throw fileProblem('csv.empty', 'The file has no header.');
  const { names } = header;
  return { delimiter, rowCount: rowCount + unread, rows, faults, columnNumber: (name) => names.indexOf(name) + 1 };
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

interface Header {
  /** Names of the declaration by column of the file. */
  readonly names: readonly string[];
  /** The declared columns with where they stand in the file; -1 where they do not. */
  readonly columns: readonly { readonly name: string; readonly index: number; readonly column: CsvColumn }[];
}

const wholeRow = (line: number) => ({ line, column: 0, name: '' });
const fileProblem = (code: string, detail: string, errors: readonly FieldError[] = [{ pointer: '', detail }]): Problem => new Problem(422, code, detail, errors);
const rowTooLong = (line: number): Problem => fileProblem('csv.row-too-long', `Behind line ${line} stands a row of more than ${LONGEST_ROW} characters; perhaps a quote is never closed.`);

async function feed(parser: Parser, text: Buffer): Promise<void> {
  for (let from = 0; from < text.length && !parser.destroyed; from += SLICE) {
    const more = parser.write(text.subarray(from, from + SLICE));
    if (!more && !parser.destroyed) await drained(parser);
    await nextTurn();
  }
  if (!parser.destroyed) parser.end();
}

/** Once the parser takes more, or has ended of itself. */
const drained = (parser: Parser): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      parser.off('drain', done).off('close', done);
      resolve();
    };
    parser.on('drain', done).on('close', done);
  });

function headerOf(record: readonly string[], columns: CsvColumns): Header {
  const known = new Map(Object.keys(columns).map((name) => [name.toLowerCase(), name]));
  const errors: FieldError[] = [];
  const names = record.map((given, index) => {
    const name = known.get(given.trim().toLowerCase());
    if (name === undefined) errors.push({ pointer: '', name: given.slice(0, 100), detail: `column ${index + 1} is not known here; known are ${[...known.values()].join(', ')}` });
    return name ?? given;
  });
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) errors.push({ pointer: '', name, detail: 'stands more than once' });
  for (const [name, { required }] of Object.entries(columns)) if (required && !names.includes(name)) errors.push({ pointer: '', name, detail: 'is missing' });
  if (errors.length > 0) throw fileProblem('csv.header', 'The header does not fit; is the delimiter right?', errors.slice(0, 50));
  return { names, columns: Object.entries(columns).map(([name, column]) => ({ name, index: names.indexOf(name), column })) };
}

function rowOf(record: readonly string[], raw: string, { names, columns }: Header, decimal: DecimalSign, line: number): { readonly values: object } | { readonly faults: readonly CsvFault[] } {
  if (record.length !== names.length) return { faults: [{ ...wholeRow(line), code: 'csv.cell-count', detail: `has ${record.length} cells, and the header ${names.length}` }] };
  const faults: CsvFault[] = [];
  const values: Record<string, unknown> = {};
  const suspect = FORBIDDEN.test(raw);
  const misquoted = misquotedCell(record, raw);
  for (const { name, index, column } of columns) {
    const text = index < 0 ? '' : (record[index] ?? '').trim();
    const reading = index === misquoted && index >= 0 ? MISQUOTED : text === '' ? MISSING : suspect && FORBIDDEN.test(text) ? CONTROLLED : column.read(text, decimal);
    if ('value' in reading) values[name] = reading.value;
    else if (reading !== MISSING || column.required) faults.push({ line, column: index + 1, name, code: reading.code, detail: reading.detail });
  }
  return faults.length > 0 ? { faults } : { values };
}

const MISSING = { code: 'csv.missing', detail: 'is missing' };
const CONTROLLED = { code: 'csv.control-character', detail: 'has control characters' };
const MISQUOTED = { code: 'csv.quote', detail: 'has a quote in the middle; within quotes it is written twice' };

/** A cell whose quotes were taken as words: one that is quoted rightly and begins with a quote is written with three. */
function misquotedCell(record: readonly string[], raw: string): number {
  const first = record.findIndex((cellText) => cellText.startsWith('"'));
  if (first < 0) return -1;
  const suspects = record.filter((cellText) => cellText.startsWith('"')).length;
  return suspects > raw.split('"""').length - 1 ? first : -1;
}
