import { z } from 'zod';
import { id, text } from '../kernel/values.js';

/** How much a release changes: its place in the version. */
export const releaseTier = z.enum(['major', 'minor', 'patch']);
export type ReleaseTier = z.infer<typeof releaseTier>;

/** What a release is for. */
export const releaseKind = z.enum(['features', 'maintenance', 'beta', 'hotfix']);
export type ReleaseKind = z.infer<typeof releaseKind>;

/** What is asked of a release's version: letters, digits and the signs between them. */
export const releaseVersion = () => z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+_-]{0,49}$/, { error: 'must be letters, digits and . + _ -, at most 50' });

/** How much a release needs a feature. */
export const scopeLevel = z.enum(['must', 'should', 'could']);
export type ScopeLevel = z.infer<typeof scopeLevel>;

/** Where a release stands. */
export const releaseStatus = z.enum(['planned', 'ready', 'launched', 'paused', 'rolled-back', 'evaluated', 'cancelled']);
export type ReleaseStatus = z.infer<typeof releaseStatus>;

/** What was decided at the gate, and what each voter would decide. */
export const goDecision = z.enum(['go', 'conditional', 'no-go']);
export type GoDecision = z.infer<typeof goDecision>;

/** A vote at the gate: who, for which function, and what. */
export const gateVote = z.object({ member: id(), function: text(50), vote: goDecision });
export type GateVote = z.infer<typeof gateVote>;

/** A condition of a conditional go. */
export const gateCondition = z.object({ condition: id(), text: text(500) });
export type GateCondition = z.infer<typeof gateCondition>;

/** Who has a release: the users of some segments, of all where none is named, and which share of those in percent. */
export const rolloutScope = z.object({ segments: z.array(text(100)).max(50), share: z.number().positive().max(100) });
export type RolloutScope = z.infer<typeof rolloutScope>;
