import type { Access } from '@wheelhouse/event-sourcing';

/** Models belong to the organisation: whoever steers a product in any team may define one. */
export const modelKeepers: Access = { scope: 'product:write', organisation: ['portfolio-manager'], anyTeam: ['product-manager'] };
