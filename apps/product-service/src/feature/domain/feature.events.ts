import type { EventsOf, featureEvents } from '@wheelhouse/contracts';

/** Whatever may happen to a feature. */
export type FeatureEvent = EventsOf<typeof featureEvents>;
export type DataOf<Type extends FeatureEvent['type']> = Extract<FeatureEvent, { type: Type }>['data'];
