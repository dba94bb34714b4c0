import { featureArchived, featureMovedToProduct, featureProposed, featureRestored, productArchived, productCreated, productRestored } from '@wheelhouse/contracts';
import { column, defineView, reject, rowsById, unknownReference, type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';

/** Project-service's own copy of the products, as far as its commands name them. */
export const knownProduct = defineView({
  name: 'known-product',
  version: 1,
  source: 'product',
  events: [productCreated, productArchived, productRestored],
  columns: { id: column.uuid(), archived: column.boolean() },
  keys: (event) => [event.streamId],
  fold: (known, event) => (event.type === 'ProductCreated' ? { id: event.streamId, archived: false } : known && { ...known, archived: event.type === 'ProductArchived' }),
});

/** Project-service's own copy of the features. */
export const knownFeature = defineView({
  name: 'known-feature',
  version: 2,
  source: 'product',
  events: [featureProposed, featureMovedToProduct, featureArchived, featureRestored],
  columns: { id: column.uuid(), product: column.uuid(), archived: column.boolean() },
  keys: (event) => [event.streamId],
  fold: (known, event) => {
    if (event.type === 'FeatureProposed') return { id: event.streamId, product: event.data.product, archived: false };
    if (event.type === 'FeatureMovedToProduct') return known && { ...known, product: event.data.to };
    return known && { ...known, archived: event.type === 'FeatureArchived' };
  },
});

/** Asks for the products that a command names. */
export const products = (ids: readonly string[]) => rowsById(knownProduct, ids);
/** Asks for the features that a command names. */
export const features = (ids: readonly string[]) => rowsById(knownFeature, ids);

type Known = RowOf<typeof knownProduct> | RowOf<typeof knownFeature>;

/** Why the first of the products or features that a command names will not do; undefined when all will. `pointer` is of their list. */
export function firstRefused(what: 'product' | 'feature', known: readonly Known[], ids: readonly string[], command: Pick<Command<object>, 'now'>, pointer: string): Rejection | undefined {
  return ids.map((id, index) => refused(what, known.find((row) => row.id === id), id, command.now, `${pointer}/${index}`)).find(Boolean);
}

/** Why the one product or feature that a command names will not do. */
export function refused(what: 'product' | 'feature', known: Known | undefined, id: string, now: string, pointer: string): Rejection | undefined {
  if (!known) return unknownReference(`reference.${what}`, what, id, now, pointer);
  return known.archived ? reject.invalid(`reference.${what}-archived`, `The ${what} is archived.`, pointer) : undefined;
}
