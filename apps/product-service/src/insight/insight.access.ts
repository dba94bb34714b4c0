import type { Access } from '@wheelhouse/event-sourcing';

/** Whoever sees an insight may say that it is wrong. */
export const contesters: Access = { scope: 'product:write', anyWhoSees: true };
