import type { AnyEventContract } from './define-event.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_DETAILS = 5;
const LONGEST = 160;

/**
 * A fact as a sentence: the contract's summary, and the plain values that it told. Ids say nothing to a reader and
 * sealed words are not for a list, so both are left out.
 */
export function inWords(contract: Pick<AnyEventContract, 'summary'>, data: object): string {
  const details = Object.entries(data).flatMap(([name, value]) => {
    const shown = plain(value);
    return shown === undefined ? [] : [`${spaced(name)}: ${shown}`];
  });
  return details.length === 0 ? contract.summary : `${contract.summary} (${details.slice(0, MOST_DETAILS).join('; ')})`;
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return UUID.test(value) || value === '' ? undefined : cut(value);
  if (isMoney(value)) return `${(value.amount / 100).toFixed(2)} ${value.currency}`;
  return undefined;
}

const isMoney = (value: unknown): value is { readonly amount: number; readonly currency: string } =>
  typeof value === 'object' && value !== null && typeof (value as { amount?: unknown }).amount === 'number' && typeof (value as { currency?: unknown }).currency === 'string';

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
