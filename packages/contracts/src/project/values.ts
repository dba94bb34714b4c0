import { z } from 'zod';
import { text } from '../kernel/values.js';

/** Why a thing was done, in words of the business; no place for personal data. */
export const reason = () => text(1000);

export { money } from '../kernel/money.js';

export const rootRole = z.enum(['member', 'sponsor', 'approver', 'acceptor', 'counterpart']);
export { visibility } from '../product/values.js';

/** Ids of the examples. */
export const ids = {
  product: '0190c5a0-0000-7000-8000-000000000001',
  feature: '0190c5a0-0000-7000-8000-000000000002',
  project: '0190c5a0-0000-7000-8000-000000000003',
  deliverable: '0190c5a0-0000-7000-8000-000000000004',
  task: '0190c5a0-0000-7000-8000-000000000005',
  otherTask: '0190c5a0-0000-7000-8000-000000000006',
  part: '0190c5a0-0000-7000-8000-000000000007',
  member: '0190c5a0-0000-7000-8000-0000000000a1',
  other: '0190c5a0-0000-7000-8000-0000000000a2',
  team: '0190c5a0-0000-7000-8000-0000000000f1',
} as const;

/** How the work is steered, which decides what the gates ask. */
export const wayOfWorking = z.enum(['predictive', 'iterative', 'hybrid']);

/** Kinds of plan element (PMI's WBS, with tasks below work packages). */
export const taskKind = z.enum(['summary', 'work-package', 'task', 'milestone', 'external']);

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export const linkType = z.enum(['FS', 'SS', 'FF', 'SF']);

/** Lag of a link: working or elapsed minutes, or percent of the predecessor's duration; a lead is negative. */
export const lag = z.object({ kind: z.enum(['working', 'elapsed', 'percent']), value: z.number().int().min(-5_256_000).max(5_256_000) });

export const constraintType = z.enum(['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO']);

/** The two that make a promise: the product manager's side, and the project manager's. */
export const promiseSide = z.enum(['product', 'project']);
