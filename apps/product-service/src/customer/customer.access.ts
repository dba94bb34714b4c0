import type { Access } from '@wheelhouse/event-sourcing';

/** Customer references are the organisation’s: whoever steers or builds some product keeps them. */
export const customerKeepers: Access = { scope: 'product:write', anyTeam: ['product-manager', 'contributor'], organisation: ['portfolio-manager'] };
