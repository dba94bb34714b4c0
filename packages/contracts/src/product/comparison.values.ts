import { z } from 'zod';

/** How far somebody has a capability; `unknown` where nobody found out. */
export const capabilityLevel = z.enum(['has', 'partial', 'lacks', 'unknown']);
export type CapabilityLevel = z.infer<typeof capabilityLevel>;

/** How much a capability matters to those who choose: 1 hardly, 5 it decides. */
export const capabilityImportance = z.int().min(1).max(5);
