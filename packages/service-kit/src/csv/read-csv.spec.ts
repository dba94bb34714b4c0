import { describe, expect, it } from '@jest/globals';
import { Problem } from '../http/problem.js';
import { cell } from './cells.js';
import { readCsv, type CsvSettings } from './read-csv.js';

const columns = { day: cell.day(), segment: cell.text(10).optional(), value: cell.number({ min: -5 }).optional(), n: cell.integer({ min: 0, max: 9 }).optional(), kind: cell.choice(['Web', 'app']).optional() };
const read = (text: string | Buffer, settings: Partial<CsvSettings> = {}) => readCsv(Buffer.from(text), columns, { decimal: 'point', mostRows: 100, ...settings });
const refused = async (text: string | Buffer, settings: Partial<CsvSettings> = {}): Promise<unknown> =>
  read(text, settings).then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? { code: error.code, errors: error.errors } : error),
  );
const valuesOf = async (text: string | Buffer, settings: Partial<CsvSettings> = {}) => (await read(text, settings)).rows.map(({ values }) => values);
const faultsOf = async (text: string, settings: Partial<CsvSettings> = {}) => (await read(text, settings)).faults.map(({ line, column, name, code }) => [line, column, name, code]);

describe('reading CSV', () => {
  it('reads rows by the names of the header, whatever their order and capitals', async () => {
    expect(await valuesOf('Value,DAY,kind\n1.5,2026-01-01,WEB\n.5e1,2026-01-02,\n')).toEqual([
      { day: '2026-01-01', value: 1.5, kind: 'Web' },
      { day: '2026-01-02', value: 5 },
    ]);
  });

  it('leaves out byte-order marks, and knows UTF-16 by its own', async () => {
    const text = 'day;segment\n2026-01-01;Köln\n';
    const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), swapped]) {
      expect(await valuesOf(bytes)).toEqual([{ day: '2026-01-01', segment: 'Köln' }]);
    }
  });

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const)('finds the delimiter %s in the header, or takes it as told', async (delimiter, sign) => {
    const text = ['"day"', 'segment'].join(sign) + '\r\n' + ['2026-01-01', '"a,b;c\td"'].join(sign);
    expect(await read(text)).toMatchObject({ delimiter, rows: [{ line: 2, values: { segment: 'a,b;c\td' } }] });
    expect(await valuesOf(text, { delimiter })).toEqual([{ day: '2026-01-01', segment: 'a,b;c\td' }]);
  });

  it('takes decimal commas where they are told, and nothing between thousands', async () => {
    expect(await valuesOf('day;value\n2026-01-01;-1,5\n2026-01-02;3', { decimal: 'comma' })).toEqual([
      { day: '2026-01-01', value: -1.5 },
      { day: '2026-01-02', value: 3 },
    ]);
    expect(await faultsOf('day;value\n2026-01-01;1.234,5\n2026-01-02;1.5', { decimal: 'comma' })).toEqual([
      [2, 2, 'value', 'csv.number'],
      [3, 2, 'value', 'csv.number'],
    ]);
    expect(await faultsOf('day;value\n2026-01-01;1,5')).toEqual([[2, 2, 'value', 'csv.number']]);
  });

  it('keeps quoted line breaks and doubled quotes, and counts lines by the file', async () => {
    const reading = await read('day,segment\n2026-01-01,"say ""a""\nb"\n\n2026-01-02,"""c"""\n2026-99-99,d\n');
    expect(reading.rows).toEqual([
      { line: 2, values: { day: '2026-01-01', segment: 'say "a"\nb' } },
      { line: 5, values: { day: '2026-01-02', segment: '"c"' } },
    ]);
    expect(reading.faults).toEqual([{ line: 6, column: 1, name: 'day', code: 'csv.day', detail: '"2026-99-99" is no day as YYYY-MM-DD' }]);
    expect(reading.rowCount).toBe(3);
  });

  it('says of each bad cell where it stands and what is wrong, and reads the rest', async () => {
    const text = ['day,segment,value,n,kind', ',a,1,1,web', '2026-02-30,a,1,1,web', '2026-01-01,12345678901,x,1.5,mail', '2026-01-01,a,-6,10,app', '2026-01-01,a', '2026-01-01,"a"b,1,1,web', '2026-01-01,a\u0007,1,1,web', '2026-01-09,,,,', ',,,,'].join('\n');
    const reading = await read(text);
    expect(reading.faults.map(({ line, column, name, code }) => [line, column, name, code])).toEqual([
      [2, 1, 'day', 'csv.missing'],
      [3, 1, 'day', 'csv.day'],
      [4, 2, 'segment', 'csv.too-long'],
      [4, 3, 'value', 'csv.number'],
      [4, 4, 'n', 'csv.integer'],
      [4, 5, 'kind', 'csv.choice'],
      [5, 3, 'value', 'csv.out-of-range'],
      [5, 4, 'n', 'csv.out-of-range'],
      [6, 0, '', 'csv.cell-count'],
      [7, 2, 'segment', 'csv.quote'],
      [8, 2, 'segment', 'csv.control-character'],
    ]);
    expect(reading).toMatchObject({ rowCount: 8, rows: [{ line: 9, values: { day: '2026-01-09' } }] });
  });

  it('says where a quote opens that is never closed', async () => {
    const reading = await read('day,segment\n2026-01-01,a\n2026-01-02,"b\n2026-01-03,c\n');
    expect(reading.rows).toHaveLength(1);
    expect(reading.faults).toMatchObject([{ line: 3, column: 0, code: 'csv.quote' }]);
  });

  it('refuses a file whose header does not fit', async () => {
    expect(await refused('segment,colour,segment\n')).toMatchObject({
      code: 'csv.header',
      errors: [{ name: 'colour' }, { name: 'segment', detail: 'stands more than once' }, { name: 'day', detail: 'is missing' }],
    });
    expect(await refused('day;value\n', { delimiter: 'comma' })).toMatchObject({ code: 'csv.header' });
    expect(await refused('')).toMatchObject({ code: 'csv.empty' });
  });

  it('refuses what is no text, too many rows, and a row without end', async () => {
    expect(await refused(Buffer.from([0x64, 0xe4, 0x79]))).toMatchObject({ code: 'csv.encoding' });
    expect(await refused(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toMatchObject({ code: 'csv.encoding' });
    expect(await refused('day\n2026-01-01\n2026-01-01\n', { mostRows: 1 })).toMatchObject({ code: 'csv.too-many-rows' });
    expect(await refused(`day,segment\n2026-01-01,"${'x'.repeat(300_000)}\n`)).toMatchObject({ code: 'csv.row-too-long' });
  });

  it('reads characters that lie across its slices', async () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `2026-01-01,ü€😀${index % 10}`);
    const reading = await read(`day,segment\n${many.join('\n')}`, { mostRows: 50_000 });
    expect(reading.rows).toHaveLength(40_000);
    expect(reading.rows.every(({ values }, index) => values.segment === `ü€😀${index % 10}`)).toBe(true);
  });
});
