import type { Access } from '@wheelhouse/event-sourcing';

/** Competitors are the organisation's: whoever manages products of any team knows about them, and so does who looks after the portfolio. */
export const marketWatchers: Access = { scope: 'product:write', anyTeam: ['product-manager'], organisation: ['portfolio-manager'] };
