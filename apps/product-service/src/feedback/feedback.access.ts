import type { Access } from '@wheelhouse/event-sourcing';

/** Anyone may say what they think of a product that they see. */
export const anyoneSubmits: Access = { scope: 'product:write', anyWhoSees: true };
