import type { EventsOf, productEvents } from '@wheelhouse/contracts';

/** Whatever may happen to a product. */
export type ProductEvent = EventsOf<typeof productEvents>;
export type DataOf<Type extends ProductEvent['type']> = Extract<ProductEvent, { type: Type }>['data'];
