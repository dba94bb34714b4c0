import type { z } from 'zod';

/** The contexts that write facts; each has a service, a database and a topic of its own. */
export const contexts = ['product', 'project', 'organisation'] as const;
export type Context = (typeof contexts)[number];

/** One version of one kind of event: what it says, and how an older one becomes this one. */
export interface EventContract<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly context: Context;
  /** Kind of stream it stands in, e.g. `feature`. */
  readonly stream: string;
  /** A fact in the past tense, e.g. `FeatureAssessed`. */
  readonly type: Type;
  readonly version: number;
  readonly summary: string;
  readonly data: Schema;
  readonly example: z.infer<Schema>;
  /** The version before this one, and the pure function that lifts its data to this one. */
  readonly previous?: { readonly contract: AnyEventContract; readonly upcast: (data: never) => z.infer<Schema> };
  /** Ids of the keys whose words this fact makes unreadable; the gateway destroys them. */
  readonly destroysKeys?: (data: z.infer<Schema>) => readonly string[];
  /** Subjects (`customer:<id>`) all of whose words this fact makes unreadable for ever; the gateway destroys their keys and takes no new ones. */
  readonly destroysSubjects?: (data: z.infer<Schema>) => readonly string[];
  /** The root that the stream belongs to from this fact on; its key, and with it its order among others on the topic, stays. */
  readonly rehomes?: (data: z.infer<Schema>) => string;
}

/** Declares a version of an event. The example is checked against the schema by the contract tests. */
export function defineEvent<const Type extends string, Schema extends z.ZodObject>(
  contract: EventContract<Type, Schema>,
): EventContract<Type, Schema> {
  return contract;
}

/** The fact that a contract describes, as deciders return it and folds read it. */
export type EventOf<Contract> = Contract extends { readonly type: infer Type extends string; readonly data: infer Schema extends z.ZodObject }
  ? { readonly type: Type; readonly data: z.infer<Schema> }
  : never;

/** A contract of any event, where its data's type does not matter. */
export interface AnyEventContract extends Omit<EventContract, 'example' | 'previous' | 'destroysKeys' | 'destroysSubjects' | 'rehomes'> {
  readonly example: object;
  readonly previous?: { readonly contract: AnyEventContract; readonly upcast: (data: never) => object };
  readonly destroysKeys?: (data: never) => readonly string[];
  readonly destroysSubjects?: (data: never) => readonly string[];
  readonly rehomes?: (data: never) => string;
}

/** The union of facts of a list or record of contracts. */
export type EventsOf<Contracts extends readonly AnyEventContract[] | Record<string, AnyEventContract>> = Contracts extends readonly AnyEventContract[]
  ? EventOf<Contracts[number]>
  : EventOf<Contracts[keyof Contracts]>;

/** `FeatureAssessed` version 1 of product → `wheelhouse.product.feature-assessed.v1`, the `ce_type` on the wire. */
export function wireType(contract: Pick<EventContract, 'context' | 'type' | 'version'>): string {
  const kebab = contract.type.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return `wheelhouse.${contract.context}.${kebab}.v${contract.version}`;
}
