import { forgotten } from '../words/words.js';
import type { AnyView, Column, ColumnKind } from '@wheelhouse/event-sourcing';
import { z } from 'zod';

const SCHEMAS: Readonly<Record<ColumnKind, () => z.ZodType>> = {
  uuid: () => z.string().meta({ format: 'uuid' }),
  text: () => z.string(),
  integer: () => z.int(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  day: () => z.string().meta({ format: 'date' }),
  instant: () => z.string().meta({ format: 'date-time' }),
  json: () => z.unknown(),
};

const EXAMPLES: Readonly<Record<ColumnKind, unknown>> = {
  uuid: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f',
  text: 'text',
  integer: 1,
  number: 1.5,
  boolean: true,
  day: '2026-03-01',
  instant: '2026-03-01T09:00:00.123456Z',
  json: {},
};

const schemaOf = ({ kind, nullable }: Column): z.ZodType => (nullable ? SCHEMAS[kind]().nullable() : SCHEMAS[kind]());

const made = new WeakMap<AnyView, z.ZodObject>();

/** The schema of a view's rows as the API shows them; one component of OpenAPI for each view. */
export function pageSchema(view: AnyView): z.ZodObject {
  let schema = made.get(view);
  if (!schema) {
    schema = z
      .object(Object.fromEntries(Object.entries(view.columns).map(([name, column]) => [name, schemaOf(column)])))
      .meta({ id: view.name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase()) });
    made.set(view, schema);
  }
  return schema;
}

/** A row that fits the schema, for the description. */
export const pageExample = (view: AnyView): Record<string, unknown> =>
  Object.fromEntries(Object.entries(view.columns).map(([name, column]) => [name, EXAMPLES[column.kind]]));

/** What stands where words were forgotten, for the description. */
export const forgottenSchema = z.object({ forgotten: z.literal(forgotten.forgotten) }).meta({ id: 'Forgotten' });
