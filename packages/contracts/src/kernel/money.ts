import { z } from 'zod';

/** Money as integer minor units (cents) with an ISO 4217 code. */
export const money = () => z.object({ amount: z.number().int().min(-9e15).max(9e15), currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code' }) });
export type Money = z.infer<ReturnType<typeof money>>;
