import { day } from '@wheelhouse/contracts';

/** How numbers are written in a file. */
export type DecimalSign = 'point' | 'comma';

/** What one cell says, or why it says nothing: a code and one sentence for a person. */
export type CellReading<Value> = { readonly value: Value } | { readonly code: string; readonly detail: string };

/** What a column of a file holds. */
export interface CsvColumn<Value = unknown> {
  /** An empty cell is a fault, and so is a file without the column. */
  readonly required: boolean;
  /** For the description: e.g. `a day as YYYY-MM-DD`. */
  readonly holds: string;
  readonly read: (cell: string, decimal: DecimalSign) => CellReading<Value>;
}

export type CsvColumns = Readonly<Record<string, CsvColumn>>;
export type CsvRowOf<Columns extends CsvColumns> = { readonly [Name in keyof Columns]: Columns[Name] extends CsvColumn<infer Value> ? Value : never };

/** A column that must be there. */
export interface RequiredColumn<Value> extends CsvColumn<Value> {
  /** The same column where a cell may be empty, or the whole column missing. */
  readonly optional: () => CsvColumn<Value | undefined>;
}

const of = <Value>(holds: string, read: CsvColumn<Value>['read']): RequiredColumn<Value> => ({
  required: true,
  holds,
  read,
  optional: () => ({ required: false, holds, read }),
});

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const aDay = day();

/** Rows of one day stand together as a rule, so the last reading is kept. */
function dayReader(): (text: string) => CellReading<string> {
  let last: { readonly text: string; readonly reading: CellReading<string> } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, reading: aDay.safeParse(text).success ? { value: text } : { code: 'csv.day', detail: `${quoted(text)} is no day as YYYY-MM-DD` } };
    return last.reading;
  };
}

/** Columns of a file: `{ day: cell.day(), segment: cell.text(100).optional(), value: cell.number() }`. */
export const cell = {
  /** A calendar day `YYYY-MM-DD`; other ways of writing days cannot be told apart, so they are refused. */
  day: () => of<string>('a day as YYYY-MM-DD', dayReader()),
  /** A number with the decimal sign of the file, without signs between thousands: they cannot be told from decimals. */
  number: (range: Range = {}) => of<number>(`a number${spanOf(range)}`, (text, decimal) => within(numberOf(text, decimal), range)),
  /** A whole number. */
  integer: (range: Range = {}) =>
    of<number>(`a whole number${spanOf(range)}`, (text) =>
      within(/^[+-]?\d{1,15}$/.test(text) ? { value: Number(text) } : { code: 'csv.integer', detail: `${quoted(text)} is no whole number` }, range),
    ),
  /** One of some words, whatever their capitals. */
  choice: <const Choice extends string>(choices: readonly Choice[]) =>
    of<Choice>(`one of ${choices.join(', ')}`, (text) => {
      const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
      return found === undefined ? { code: 'csv.choice', detail: `${quoted(text)} is none of ${choices.join(', ')}` } : { value: found };
    }),
  /** Words of at most `max` characters. */
  text: (max: number) =>
    of<string>(`words of at most ${max} characters`, (text) => (text.length <= max ? { value: text } : { code: 'csv.too-long', detail: `has ${text.length} characters, and may have ${max}` })),
};

const NUMBER: Readonly<Record<DecimalSign, RegExp>> = {
  point: /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i,
  comma: /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d{1,3})?$/i,
};

function numberOf(text: string, decimal: DecimalSign): CellReading<number> {
  const value = NUMBER[decimal].test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value)) return { value };
  return { code: 'csv.number', detail: `${quoted(text)} is no number with a decimal ${decimal} and nothing between thousands` };
}

function within(reading: CellReading<number>, { min = -Infinity, max = Infinity }: Range): CellReading<number> {
  if (!('value' in reading)) return reading;
  if (reading.value < min) return { code: 'csv.out-of-range', detail: `${reading.value} is less than ${min}` };
  return reading.value > max ? { code: 'csv.out-of-range', detail: `${reading.value} is more than ${max}` } : reading;
}

const spanOf = ({ min, max }: Range): string => `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`;
const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
