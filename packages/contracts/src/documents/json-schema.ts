import { z } from 'zod';
import { wireType, type AnyEventContract } from '../kernel/define-event.js';

/** A JSON Schema, as far as the documents and the rules of evolution read it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The schema of an event's data as its readers take it: unknown fields are let through. A field that holds sealed words carries
 * `x-personal`, the field that tells whose they are.
 */
export function dataSchema(contract: AnyEventContract, target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12'): JsonSchema {
  return z.toJSONSchema(contract.data, {
    target,
    io: 'input',
    override: ({ jsonSchema }) => {
      const { personal, ...rest } = jsonSchema as Record<string, unknown>;
      if (personal === undefined) return;
      for (const name of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, name);
      Object.assign(jsonSchema, rest, { 'x-personal': personal });
    },
  });
}

/** The JSON Schema file of one version of an event. */
export function schemaFile(contract: AnyEventContract): JsonSchema {
  const { $schema, ...schema } = dataSchema(contract);
  return { $schema, $id: wireType(contract), title: `${contract.type} v${contract.version}`, description: contract.summary, ...schema };
}
