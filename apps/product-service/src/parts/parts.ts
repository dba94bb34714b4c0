import { reject, type Decision, type Rejection } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';

/** Where a list of parts stands: whose it is, which field of a part is its id, and how many there may be. */
export interface PartsOf<What extends string> {
  /** Stream type, in the codes of refusals: `product`. */
  readonly of: string;
  /** A part's word, its id's field and the pointer: `segment`. */
  readonly what: What;
  readonly most?: number;
}

type Part<What extends string> = Readonly<Record<What, string>>;
interface Told<Type extends string, P> {
  readonly type: Type;
  readonly data: P;
}

/** A record keeps its parts in its state, so there is an end to them. */
const MOST = 200;

/** The part of an id. */
export const partOf = <What extends string, P extends Part<What>>(what: What, parts: readonly P[], id: string): P | undefined => parts.find((part) => part[what] === id);

/** Adds a part: nothing where the same is there, refused where its id says something else or where there is no room. */
export function added<What extends string, Type extends string, There extends Part<What>, P extends Part<What>>(
  { of, what, most = MOST }: PartsOf<What>,
  type: Type,
  parts: readonly There[],
  part: P,
): Decision<Told<Type, P>> {
  const there = partOf(what, parts, part[what]);
  if (there) return isDeepStrictEqual({ ...there }, { ...part }) ? [] : reject.conflict(`${of}.${what}-exists`, `A ${what} with this id says something else.`, `/${what}`);
  if (parts.length >= most) return reject.conflict(`${of}.${what}s-full`, `There is room for ${most}.`);
  return [{ type, data: part }];
}

/** Tells a part anew: nothing where it says the same already. */
export function revised<What extends string, Type extends string, There extends Part<What>, P extends Part<What>>(
  { of, what }: PartsOf<What>,
  type: Type,
  parts: readonly There[],
  part: P,
): Decision<Told<Type, P>> {
  const there = partOf(what, parts, part[what]);
  if (!there) return partUnknown(of, what);
  return isDeepStrictEqual({ ...there }, { ...part }) ? [] : [{ type, data: part }];
}

/** Refuses a part that is not there. */
export const partUnknown = (of: string, what: string): Rejection => reject.invalid(`${of}.${what}-unknown`, `There is no such ${what}.`, `/${what}`);

/** Parts with one added. */
export const withPart = <P>(parts: readonly P[], part: P): readonly P[] => [...parts, part];

/** Parts with one told anew. */
export const withRevised = <What extends string, P extends Part<What>>(what: What, parts: readonly P[], part: P): readonly P[] => parts.map((there) => (there[what] === part[what] ? part : there));

/** Parts without one. */
export const withoutPart = <What extends string, P extends Part<What>>(what: What, parts: readonly P[], id: string): readonly P[] => parts.filter((there) => there[what] !== id);
