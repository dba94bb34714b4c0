import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '../documents/json-schema.js';

/** A change that a version of an event must not make; it wants a new version with an upcaster. */
export interface BrokenRule {
  readonly rule: 'removed' | 'retyped' | 'made-required' | 'made-optional' | 'enum-narrowed' | 'enum-widened' | 'constraint-changed';
  /** JSON pointer into the schema. */
  readonly at: string;
}

/** Says something to people and nothing to readers. */
const remarks = new Set(['$schema', '$id', 'title', 'description', 'examples']);
const structure = new Set(['type', 'properties', 'required', 'enum', 'items']);

/**
 * What a schema does that is more than adding optional fields: renamed fields show as removed, changed limits and marks as
 * constraints. Older readers meet events of the newer software and newer readers those of the older one, so neither way may break.
 */
export function brokenRules(before: JsonSchema, after: JsonSchema, at = ''): readonly BrokenRule[] {
  if (!isDeepStrictEqual(before['type'], after['type'])) return [{ rule: 'retyped', at: at || '/' }];
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((keyword) => !remarks.has(keyword) && !structure.has(keyword));
  return [
    ...keywords.flatMap((keyword): readonly BrokenRule[] => keywordRules(before[keyword], after[keyword], `${at}/${keyword}`)),
    ...enumRules(before['enum'], after['enum'], at),
    ...(isSchema(before['items']) && isSchema(after['items']) ? brokenRules(before['items'], after['items'], `${at}/items`) : []),
    ...propertyRules(before, after, at),
  ];
}

function keywordRules(before: unknown, after: unknown, at: string): readonly BrokenRule[] {
  if (isDeepStrictEqual(before, after)) return [];
  // Unions are compared option by option, so that an option may get an optional field.
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.every(isSchema) && after.every(isSchema)) {
    return before.flatMap((option, index) => brokenRules(option, after[index] as JsonSchema, `${at}/${index}`));
  }
  if (isSchema(before) && isSchema(after)) return brokenRules(before, after, at);
  return [{ rule: 'constraint-changed', at }];
}

function enumRules(before: unknown, after: unknown, at: string): readonly BrokenRule[] {
  if (before === undefined && after === undefined) return [];
  if (!Array.isArray(before)) return [{ rule: 'enum-narrowed', at: `${at}/enum` }];
  const was = new Set<unknown>(before);
  const is = new Set<unknown>(Array.isArray(after) ? after : []);
  if (!Array.isArray(after) || [...is].some((value) => !was.has(value))) return [{ rule: 'enum-widened', at: `${at}/enum` }];
  return was.size > is.size ? [{ rule: 'enum-narrowed', at: `${at}/enum` }] : [];
}

function propertyRules(before: JsonSchema, after: JsonSchema, at: string): readonly BrokenRule[] {
  const was = propertiesOf(before);
  const is = propertiesOf(after);
  const wasRequired = requiredOf(before);
  const isRequired = requiredOf(after);
  return [
    ...Object.entries(was).flatMap(([name, schema]): readonly BrokenRule[] => {
      const now = is[name];
      return now ? brokenRules(schema, now, `${at}/properties/${name}`) : [{ rule: 'removed', at: `${at}/properties/${name}` }];
    }),
    ...[...isRequired].filter((name) => !wasRequired.has(name)).map((name): BrokenRule => ({ rule: 'made-required', at: `${at}/properties/${name}` })),
    ...[...wasRequired].filter((name) => name in is && !isRequired.has(name)).map((name): BrokenRule => ({ rule: 'made-optional', at: `${at}/properties/${name}` })),
  ];
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);
const propertiesOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> => (isSchema(schema['properties']) ? (schema['properties'] as Record<string, JsonSchema>) : {});
const requiredOf = (schema: JsonSchema): ReadonlySet<string> => new Set(Array.isArray(schema['required']) ? (schema['required'] as string[]) : []);
