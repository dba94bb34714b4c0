import type { Money, Voter } from '@wheelhouse/contracts';
import type { DatedValue } from '../customer/domain/customer.state.js';

/** Feedback that speaks for a thing, as far as the value at stake asks. */
export interface Speaking {
  readonly id: string;
  readonly customer: string | null;
  readonly voters: readonly Voter[];
}

/** A reference, and the customer whom it counts as once merges are followed. */
export interface CountedCustomer {
  readonly id: string;
  readonly as: string;
  readonly pseudonym: string;
  /** Of the customer whom it counts as. */
  readonly values: readonly DatedValue[];
}

export interface ValueAtStake {
  readonly feedback: number;
  readonly customers: number;
  /** Customers without a value on the day; they are counted, and add nothing. */
  readonly withoutValue: number;
  readonly values: readonly Money[];
  readonly counted: readonly { readonly customer: string; readonly pseudonym: string; readonly value: Money | null; readonly feedback: readonly string[] }[];
}

/** A customer's value on a day: the newest that was said from that day or before; undefined where none was. */
export const valueOn = (values: readonly DatedValue[], day: string): Money | undefined => values.findLast(({ from }) => from <= day)?.value;

/**
 * What is at stake for the customers behind feedback: every customer counts once, however often they wrote or voted and under
 * however many references, with their value on the day; amounts are added for each currency by itself.
 */
export function valueAtStake(speaking: readonly Speaking[], known: readonly CountedCustomer[], day: string): ValueAtStake {
  const references = new Map(known.map((one) => [one.id, one]));
  const wrote = new Map<string, { readonly customer: CountedCustomer; readonly feedback: Set<string> }>();
  for (const { id, customer, voters } of speaking) {
    const named = [...(customer === null ? [] : [customer]), ...voters.flatMap((voter) => (voter.kind === 'customer' ? [voter.id] : []))];
    for (const one of named.flatMap((reference) => references.get(reference) ?? [])) {
      const entry = wrote.get(one.as) ?? { customer: one, feedback: new Set<string>() };
      wrote.set(one.as, entry);
      entry.feedback.add(id);
    }
  }
  const counted = [...wrote].map(([customer, entry]) => ({
    customer,
    pseudonym: entry.customer.pseudonym,
    value: valueOn(entry.customer.values, day) ?? null,
    feedback: [...entry.feedback],
  }));
  return {
    feedback: new Set(speaking.map(({ id }) => id)).size,
    customers: counted.length,
    withoutValue: counted.filter(({ value }) => value === null).length,
    values: added(counted.flatMap(({ value }) => value ?? [])),
    counted,
  };
}

function added(values: readonly Money[]): readonly Money[] {
  const byCurrency = Map.groupBy(values, ({ currency }) => currency);
  return [...byCurrency].map(([currency, of]) => ({ amount: of.reduce((sum, { amount }) => sum + amount, 0), currency })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
