import type { Access } from '@wheelhouse/event-sourcing';

/** Those who steer what an objective belongs to; one of a team is for that team's alone, which its rules say. */
export const objectiveWriters: Access = { scope: 'product:write', team: ['product-manager'], anyTeam: ['product-manager'] };
