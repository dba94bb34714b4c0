import { id, isRejection, may, maySee, reject, type Actor, type AnyView, type Rejection, type Root } from '@wheelhouse/event-sourcing';
import { z } from 'zod';
import type { CsvColumns } from '../csv/cells.js';
import { delimiters, type Delimiter } from '../csv/csv-text.js';
import { readCsv, type CsvFault, type CsvReading } from '../csv/read-csv.js';
import { basePath } from '../declaration/service.declaration.js';
import type { AnyImport, ImportedBody, RowFault } from '../declaration/import.declaration.js';
import { Problem, detailsOf, problemOfRejection } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { answerExample } from './command-routes.js';
import { checkedRequests, takeIn, type Taken } from './import-rows.js';
import { visibleViewRow } from './query-routes.js';
import type { ServiceParts } from './service-parts.js';

/** Bytes of a file at most; the gateway lets as much through. */
export const IMPORT_LIMIT = 64 * 1024 * 1024;
const MOST_ROWS = 1_000_000;
const MOST_FAULTS = 1_000;

const flag = z.enum(['true', 'false']).optional();
const importQuery = z.object({
  dryRun: flag.meta({ description: 'true: judge and report, and take nothing.' }),
  take: z.enum(['all', 'good']).default('all').meta({ description: 'all: a fault in any row refuses the file; good: rows without fault are taken.' }),
  delimiter: z.enum(Object.keys(delimiters) as [Delimiter, ...Delimiter[]]).optional().meta({ description: 'Found in the header unless told.' }),
  decimal: z.enum(['point', 'comma']).default('point').meta({ description: 'The sign before decimals; nothing stands between thousands.' }),
});

const faultSchema = z.object({
  line: z.int().meta({ description: 'Line of the file; the header’s is 1.' }),
  column: z.int().meta({ description: 'Column of the file from 1; 0 where the whole row is at fault.' }),
  name: z.string(),
  code: z.string(),
  detail: z.string(),
});

const reportSchema = z
  .object({
    dryRun: z.boolean(),
    changeSet: z.string().nullable().meta({ description: 'One for all facts of this import; null where nothing was written.' }),
    delimiter: z.string(),
    rows: z.int().meta({ description: 'Rows that are not empty, without the header.' }),
    good: z.int().meta({ description: 'Rows without fault.' }),
    taken: z.int().meta({ description: 'Rows that are in now.' }),
    faultCount: z.int(),
    faults: z.array(faultSchema).meta({ description: `The first ${MOST_FAULTS}, by line.` }),
  })
  .meta({ id: 'ImportReport' });
type Report = z.infer<typeof reportSchema>;

/** The route of each import of a service: `POST` of `text/csv`. */
export function importRoutes(parts: ServiceParts): readonly Route[] {
  return parts.service.imports.map((declared): Route => {
    const names = [...declared.path.replaceAll('::', '').matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    return {
      operation: declared.name,
      method: 'POST',
      path: `${basePath(parts.service)}${declared.path}`,
      tag: declared.aggregate.resource,
      summary: declared.summary,
      scope: declared.command.access.scope,
      params: z.object(Object.fromEntries(names.map((name) => [name, id()]))),
      query: importQuery,
      csv: { description: describe(declared.columns), example: declared.example },
      bodyLimit: IMPORT_LIMIT,
      answer: {
        status: 200,
        summary: 'What was taken, and what was not. With `take=all` a fault answers 422 with this report beside the problem.',
        schema: reportSchema,
        example: { dryRun: false, changeSet: answerExample.id, delimiter: 'semicolon', rows: 2, good: 1, taken: 1, faultCount: 1, faults: [{ line: 3, column: 1, name: 'day', code: 'csv.day', detail: '"31.12.2026" is no day as YYYY-MM-DD' }] },
        headers: ['Wheelhouse-Position'],
      },
      problems: [404, 409, 413, 415, 422],
      handle: (call) => answerImport(parts, declared, call),
    };
  });
}

const describe = (columns: CsvColumns): string =>
  `A header with ${Object.entries(columns).map(([name, { holds, required }]) => `${name} (${holds}${required ? '' : '; may be missing'})`).join(', ')}; UTF-8, or UTF-16 with its mark.`;

async function answerImport(parts: ServiceParts, declared: AnyImport, call: Call): Promise<Reply> {
  const query = call.query as z.output<typeof importQuery>;
  if (call.headers['if-match'] !== undefined) throw new Problem(400, 'header.if-match', 'An import takes no If-Match.', [{ pointer: 'header', name: 'if-match', detail: 'is not for an import' }]);
  const { about } = await prepared(parts, declared, call);
  const reading = await readCsv(call.given as Buffer, declared.columns, { delimiter: query.delimiter, decimal: query.decimal, mostRows: declared.mostRows ?? MOST_ROWS });
  const judged = (declared.judge as ((rows: unknown, about: unknown) => readonly RowFault[]) | undefined)?.(reading.rows, about) ?? [];
  const faulty = new Set(judged.map(({ line }) => line));
  const bodies = (declared.bodies as (rows: unknown, about: unknown) => readonly ImportedBody[])(reading.rows.filter(({ line }) => !faulty.has(line)), about);
  const requests = await checkedRequests(declared.command, bodies);
  const faults = [...reading.faults, ...[...judged, ...requests.faults].map((fault) => ({ ...fault, column: reading.columnNumber(fault.name) }))];
  const good = requests.fitting.reduce((sum, { lines }) => sum + lines.length, 0);
  const dryRun = query.dryRun === 'true';
  const report = (taken: Taken, all: readonly CsvFault[]): Report => ({ dryRun, changeSet: taken.changeSet, ...reported(reading, good, all), taken: taken.rows });
  if (dryRun) return { status: 200, body: report(nothing, faults) };
  if (query.take === 'all' && faults.length > 0) {
    return refusal(call, new Problem(422, 'import.faults', `Nothing was taken: ${faults.length === 1 ? 'one place is' : `${faults.length} places are`} at fault.`), report(nothing, faults));
  }
  const taken = await takeIn(parts, declared, call, requests.fitting, query.take);
  const all = [...faults, ...taken.faults.map((fault) => ({ ...fault, column: reading.columnNumber(fault.name) }))];
  const headers = taken.positions.length > 0 ? { 'wheelhouse-position': taken.positions.join(',') } : {};
  if (taken.stopped) return refusal(call, problemOfRejection(taken.stopped), report(taken, all), headers);
  return { status: 200, body: report(taken, all), headers };
}

const nothing: Taken = { changeSet: null, rows: 0, positions: [], faults: [] };

function reported({ delimiter, rowCount }: CsvReading<unknown>, good: number, faults: readonly CsvFault[]): Omit<Report, 'dryRun' | 'changeSet' | 'taken'> {
  const sorted = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { delimiter, rows: rowCount, good, faultCount: faults.length, faults: sorted.slice(0, MOST_FAULTS) };
}

/** A problem with the report beside it. */
function refusal(call: Call, problem: Problem, report: Report, headers: Readonly<Record<string, string>> = {}): Reply {
  const body = JSON.stringify({ ...detailsOf(problem, call.correlationId), report });
  return { status: problem.status, body, headers: { ...headers, ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' } };
}

/** Asks what the rows belong to, and whether the caller may give the import's command there. @throws Problem */
async function prepared(parts: ServiceParts, { prepare, command }: AnyImport, call: Call): Promise<{ readonly about: unknown }> {
  const row = (view: AnyView, rowId: string) => visibleViewRow(parts, call.actor, view, rowId);
  const found = await prepare({ actor: call.actor, params: call.params, now: parts.now().toISOString(), db: parts.db, row } as never);
  const refused = isRejection(found) ? found : accessRefused(call.actor, command.access, found.below === null ? undefined : await rootOf(parts, found.below));
  if (refused) throw problemOfRejection(refused);
  return found as { readonly about: unknown };
}

function accessRefused(actor: Actor, access: Parameters<typeof may>[1], root: Root | undefined): Rejection | undefined {
  if (root && !maySee(actor, root)) return reject.notFound('root.not-found', 'What the rows would belong to is not known.');
  if (!may(actor, access, root)) return reject.forbidden('access.forbidden', 'Your roles do not allow this.');
  return root?.archived === true ? reject.conflict('root.archived', 'What this belongs to is archived; restore it first.') : undefined;
}

/** The root of a record as a command would find it, without giving one. */
async function rootOf(parts: ServiceParts, record: string): Promise<Root | undefined> {
  return parts.store?.transact({ streams: [], locks: [], keys: [], facts: [], roots: [record] }, ({ roots }) => ({ leave: roots[0] }));
}
