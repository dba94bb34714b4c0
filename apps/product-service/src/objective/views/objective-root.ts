import type { ObjectiveScope } from '@wheelhouse/contracts';

/** Objectives of the organisation and of its teams belong to no root: everyone sees them. */
export const rootOf = (scope: ObjectiveScope, partitionKey: string): string | null => (scope === 'product' || scope === 'line' ? partitionKey : null);
