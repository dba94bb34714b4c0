import { stakeholderCadence, stakeLevel } from '@wheelhouse/contracts';
import { id, partId, text, z } from '@wheelhouse/event-sourcing';

const ofAudience = { name: text(200), outside: z.boolean(), wants: text(1000).optional(), cadence: stakeholderCadence.optional() };
const ofStakeholder = { group: text(200), interest: stakeLevel, influence: stakeLevel, cadence: stakeholderCadence, channel: text(200), member: id().optional() };

/** What is told of an audience, new or known; `outside` where it is not of the organisation, `cadence` how often it is told. */
export const newAudience = z.object({ audience: partId(), ...ofAudience });
export const knownAudience = z.object({ audience: id(), ...ofAudience });

/** What is told of a group with a stake in the product, new or known; `member` where one of our own speaks for it. */
export const newStakeholder = z.object({ stakeholder: partId(), ...ofStakeholder });
export const knownStakeholder = z.object({ stakeholder: id(), ...ofStakeholder });
