import { z } from 'zod';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
// jsonb refuses U+0000, UTF-8 has no lone surrogates, and no name or note needs a control character but tab and line breaks.
const FORBIDDEN = /[^\P{Cc}\t\n\r]/u;

/** A UUIDv7 in lower case, given by the client or made by the service. */
export const id = () => z.string().regex(UUID_V7, { error: 'must be a UUIDv7 in lower case' });

/** Words of at most `max` characters without control characters or lone surrogates; surrounding space is cut. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !FORBIDDEN.test(value) && value.isWellFormed(), { error: 'has control characters or broken characters' });

/** A calendar day `YYYY-MM-DD` that exists; it has no zone. */
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day as YYYY-MM-DD' })
    .refine(isDay, { error: 'is not a day of the calendar' });

/** An instant in UTC, RFC 3339 with up to six decimals and `Z`. */
export const instant = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/, { error: 'must be an instant as YYYY-MM-DDTHH:MM:SS.ssssssZ' })
    .refine((value) => isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), { error: 'is not an instant' });

/** Whole minutes of work or duration, up to a hundred years. */
export const minutes = () => z.number().int().min(0).max(52_560_000);

function isDay(value: string): boolean {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value.slice(0, 10);
}
