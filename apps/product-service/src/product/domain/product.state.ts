import { productCreated, productStageAdvanced, productVisionStated } from '@wheelhouse/contracts';
import type { EventsOf } from '@wheelhouse/contracts';

export const productEvents = [productCreated, productVisionStated, productStageAdvanced] as const;
export type ProductEvent = EventsOf<typeof productEvents>;

export type Product = { readonly status: 'none' } | { readonly status: 'active'; readonly name: string; readonly hasVision: boolean };

export const noProduct: Product = { status: 'none' };

/** Moves a product on by one fact. */
export function evolve(product: Product, event: ProductEvent): Product {
  if (event.type === 'ProductCreated') return { status: 'active', name: event.data.name, hasVision: false };
  if (product.status === 'none') return product;
  switch (event.type) {
    case 'ProductVisionStated':
      return { ...product, hasVision: true };
    case 'ProductStageAdvanced':
      return product;
  }
}
