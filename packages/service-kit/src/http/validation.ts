import type { z } from 'zod';
import { Problem, type FieldError } from './problem.js';

// As in contracts' text(): no control characters but tab and line breaks, no lone surrogates.
const FORBIDDEN = /[^\P{Cc}\t\n\r]/u;
const MOST_ERRORS = 50;

/** A path into a value as an RFC 6901 pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Checks a body against its schema, strictly at every depth.
 * @throws Problem 422 with a pointer for each place at fault
 */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const broken = brokenStrings(body, []);
  if (broken.length > 0) throw new Problem(422, 'body.broken-text', 'The body has control characters or broken characters.', broken);
  const parsed = schema.safeParse(body, { reportInput: false });
  if (!parsed.success) throw misfit(parsed.error.issues.flatMap((issue) => fieldErrors(issue, [])));
  const unknown = unknownFields(body, parsed.data, []);
  if (unknown.length > 0) throw misfit(unknown);
  return parsed.data;
}

const misfit = (errors: readonly FieldError[]): Problem =>
  new Problem(422, 'body.invalid', 'The body does not fit what this address takes.', errors.slice(0, MOST_ERRORS));

function fieldErrors(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): FieldError[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: 'is not known here' }));
  // The branch of a union that came nearest says more than 'invalid input'.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    if (nearest.length > 0) return nearest.flatMap((inner) => fieldErrors(inner, path));
  }
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

/** Names of the input that the schema did not take over, at any depth. */
function unknownFields(input: unknown, output: unknown, path: readonly PropertyKey[]): FieldError[] {
  if (Array.isArray(input)) {
    return Array.isArray(output) ? input.flatMap((item, index) => unknownFields(item, output[index], [...path, index])) : [];
  }
  if (!isObject(input) || !isObject(output)) return [];
  return Object.keys(input).flatMap((key) => {
    if (Object.hasOwn(output, key)) return unknownFields(input[key], output[key], [...path, key]);
    return [{ pointer: pointerOf([...path, key]), detail: 'is not known here' }];
  });
}

function brokenStrings(value: unknown, path: readonly PropertyKey[]): FieldError[] {
  if (typeof value === 'string') return isBroken(value) ? [{ pointer: pointerOf(path), detail: 'has control characters or broken characters' }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => brokenStrings(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isBroken(key) ? [{ pointer: pointerOf(path), detail: 'has a name with control characters or broken characters' }] : brokenStrings(item, [...path, key]),
  );
}

const isBroken = (text: string): boolean => FORBIDDEN.test(text) || !text.isWellFormed();
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks the parameters of the query or the path; each must be known and stand once.
 * @throws Problem 400, its errors naming `query` or `path` and the parameter
 */
export function checkParameters<Schema extends z.ZodObject>(schema: Schema, place: 'query' | 'path', given: Readonly<Record<string, unknown>>): z.output<Schema> {
  if (Object.keys(given).length === 0 && Object.keys(schema.shape).length === 0) return {} as z.output<Schema>;
  const errors: FieldError[] = Object.entries(given).flatMap(([name, value]) => {
    if (!Object.hasOwn(schema.shape, name)) {
      const known = Object.keys(schema.shape);
      return [{ pointer: place, name, detail: known.length > 0 ? `is not known here; known are ${known.join(', ')}` : 'is not known here' }];
    }
    if (Array.isArray(value)) return [{ pointer: place, name, detail: 'stands more than once' }];
    return typeof value === 'string' && isBroken(value) ? [{ pointer: place, name, detail: 'has control characters or broken characters' }] : [];
  });
  const parsed = errors.length > 0 ? undefined : schema.safeParse({ ...given });
  if (parsed?.success) return parsed.data;
  for (const issue of parsed?.error.issues ?? []) errors.push({ pointer: place, name: String(issue.path[0] ?? ''), detail: issue.message });
  throw new Problem(400, `${place}.invalid`, place === 'query' ? 'The query has a parameter that does not fit.' : 'The address has an id of the wrong form.', errors);
}
