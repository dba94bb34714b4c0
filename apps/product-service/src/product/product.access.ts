import type { Access } from '@wheelhouse/event-sourcing';

/** Those who steer the team's products. */
export const productManagers: Access = { scope: 'product:write', team: ['product-manager'] };

/** Those who build them: they propose, score and estimate too. */
export const crew: Access = { scope: 'product:write', team: ['product-manager', 'contributor'], root: ['member'] };
