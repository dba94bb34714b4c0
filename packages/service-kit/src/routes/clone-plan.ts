import { isRejection, maySee, reject, row as rowFact, rowsById, type Actor, type FactQuery, type Rejection, type StoredAnswer } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { afterSwitch } from '../database/after-switch.js';
import type { AnyClone, CloneStep } from '../declaration/clone.declaration.js';
import { notFound } from '../http/problem.js';
import { storeOf, words } from './page-routes.js';
import type { ServiceParts } from './service-parts.js';

type Values = Readonly<Record<string, unknown>>;

/** What a copy is to be: which id, and what is said instead of what the source says. */
export interface Wanted {
  readonly to: string;
  readonly values: Values;
  readonly options: object;
  /** Made to be applied elsewhere and later: it belongs to nothing. */
  readonly asTemplate: boolean;
}

/** The commands of a copy, and the ids in them that are made for it. */
export interface Planned {
  readonly steps: readonly CloneStep[];
  readonly made: readonly string[];
}

interface Source {
  readonly row: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whether everyone in the organisation sees it. */
  readonly open: boolean;
}

/** The source as the caller may see it, with what else its copy is made of. @throws Problem 404 */
export async function readSource(parts: ServiceParts, actor: Actor, clone: AnyClone, id: string, options: object): Promise<Source> {
  const queries = clone.facts?.({ id, options } as never) ?? {};
  const names = Object.keys(queries);
  return afterSwitch(() =>
    storeOf(parts).transact<Source>({ streams: [], locks: [], keys: [], facts: [rowFact(clone.page, id) as FactQuery, ...Object.values(queries)], roots: [id] }, ({ facts: [row, ...found], roots: [root] }) => {
      if (!row || (root && !maySee(actor, root))) throw notFound(clone.aggregate.stream);
      return { leave: { row: row as Source['row'], facts: Object.fromEntries(names.map((name, index) => [name, found[index]])), open: !root || root.visibility === 'open' } };
    }),
  );
}

/** The answer that stands under a key, so that a copy that was made is not made of what its source became since. */
export const answered = (parts: ServiceParts, caller: string, key: string): Promise<StoredAnswer | undefined> =>
  storeOf(parts).transact({ streams: [], locks: [], keys: [{ caller, key }], facts: [], roots: [] }, ({ answers: [answer] }) => ({ leave: answer }));

/** What a clone declares, with the values that the caller gave in place of the source's, and what stands beside the source. */
export async function planClone(parts: ServiceParts, clone: AnyClone, id: string, source: Source, wanted: Wanted): Promise<Planned | Rejection> {
  const { to, values, options, asTemplate } = wanted;
  const { stream } = clone.aggregate;
  if (source.row['archived'] === true) return reject.conflict(`${stream}.archived`, `The ${words(stream)} is archived; restore it first.`);
  const made = new Map([[id, to]]);
  const fresh = (old: string): string => {
    const known = made.get(old) ?? uuidv7();
    made.set(old, known);
    return known;
  };
  const given = homesOf(clone).filter((home) => values[home] !== undefined);
  const within = !asTemplate && given.every((home) => values[home] === source.row[home]);
  const planned = clone.plan(source.row as never, { id, to, options, facts: source.facts, fresh, within } as never);
  if (isRejection(planned)) return planned;
  const own = withValues(clone, asTemplate ? planned.map((step) => withoutHomes(clone, step)) : planned, values);
  const steps = [...own, ...(await besideOf(parts, planned)), ...(asTemplate ? [] : (parts.service.beside?.origin({ from: id, to }) ?? []))];
  return { steps, made: [...made.values()] };
}

/** What goes along beside each record that is copied. */
async function besideOf(parts: ServiceParts, steps: readonly CloneStep[]): Promise<readonly CloneStep[]> {
  const { beside } = parts.service;
  const copied = steps.flatMap(({ copies, id }) => (copies === undefined ? [] : [{ from: copies, to: id }]));
  if (!beside || copied.length === 0) return [];
  const rows = await afterSwitch(() =>
    storeOf(parts).transact({ streams: [], locks: [], keys: [], facts: [rowsById(beside.view, copied.map(({ from }) => from))], roots: [] }, ({ facts: [found] }) => ({ leave: found as readonly Values[] })),
  );
  return copied.flatMap(({ from, to }) => rows.filter((row) => row['id'] === from).flatMap((row) => beside.steps(row, to)));
}

const homesOf = ({ homes = [] }: AnyClone): readonly string[] => homes;

const withoutHomes = (clone: AnyClone, step: CloneStep): CloneStep => (step.command.creates ? { ...step, body: without(step.body, homesOf(clone)) } : step);

const without = (body: object, names: readonly string[]): object => Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

/**
 * The steps with what is said instead (null: nothing): in the creation, and where the copy is to belong in every other creation too, with all
 * days moved as far as the day from which they are counted.
 */
export function withValues(clone: AnyClone, [creation, ...others]: readonly CloneStep[], values: Values): readonly CloneStep[] {
  if (!creation) throw new Error(`the clone of ${clone.aggregate.stream} makes nothing`);
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const homes = Object.fromEntries(homesOf(clone).flatMap((home) => (said[home] === undefined ? [] : [[home, said[home]]])));
  const elsewhere = (step: CloneStep): CloneStep => (step.command.creates && Object.keys(homes).length > 0 ? { ...step, body: { ...without(step.body, homesOf(clone)), ...homes } } : step);
  const before = clone.anchor?.(creation.body as Values);
  const after = clone.anchor?.({ ...creation.body, ...said });
  const days = before === undefined || after === undefined ? 0 : daysBetween(before, after);
  const begun = elsewhere(moved(creation, days));
  const none = Object.keys(values).filter((name) => values[name] === null);
  return [{ ...begun, body: { ...without(begun.body, none), ...said } }, ...others.map((step) => elsewhere(moved(step, days)))];
}

const DAY = 86_400_000;
const isDay = /^\d{4}-\d{2}-\d{2}$/;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const shiftedDay = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const moved = (step: CloneStep, days: number): CloneStep => (days === 0 ? step : { ...step, body: mapped(step.body, (text) => (isDay.test(text) && !Number.isNaN(Date.parse(text)) ? shiftedDay(text, days) : text)) as object });

/** A value with every text in it told anew. */
export function mapped(value: unknown, tell: (text: string) => string): unknown {
  if (typeof value === 'string') return tell(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, tell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(item, tell)]));
}

/** Streams that one transaction may hold. */
const MOST_STREAMS = 50;
/** Commands that one copy may be. */
const MOST_STEPS = 1_000;

/** Why the steps are too many to be done at once; undefined where they are not. */
export function tooMany(steps: readonly CloneStep[]): Rejection | undefined {
  const streams = new Set(steps.map(({ command, id }) => `${command.aggregate.stream} ${id}`)).size;
  if (streams > MOST_STREAMS) return reject.invalid('clone.too-large', `A copy is ${MOST_STREAMS} records and cards at most, and this one would be ${streams}; copy the parts one by one.`);
  return steps.length > MOST_STEPS ? reject.invalid('clone.too-large', `A copy is made by ${MOST_STEPS} commands at most, and this one would take ${steps.length}.`) : undefined;
}
