import { productStages, type ProductStage } from '@wheelhouse/contracts';
import { isRejection, latestDay, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownProduct, Product, SunsetStep } from './product.state.js';

/** The product where it is there and not archived; else why not. */
export function unarchived(product: Product): KnownProduct | Rejection {
  if (product.status === 'none') return reject.notFound('product.not-found', 'There is no such product.');
  if (product.status === 'archived') return reject.conflict('product.archived', 'The product is archived; restore it first.');
  return product;
}

/** The product where its life goes on; else why not. */
export function living(product: Product): KnownProduct | Rejection {
  const known = unarchived(product);
  if (isRejection(known)) return known;
  return hasEnded(known.stage) ? reject.conflict('product.ended', `The product is ${known.stage}; nothing about its course changes any more.`) : known;
}

/** Whether a product's life is over. */
export const hasEnded = (stage: ProductStage): boolean => stage === 'retired' || stage === 'discontinued';

/** Where a stage stands in a product's life. */
export const orderOf = (stage: ProductStage): number => productStages.indexOf(stage);

/** Why a day told for something that happened will not do: it is still to come. A day has no zone, so tomorrow's is taken while it is today somewhere. */
export function futureDay(day: string | undefined, now: string, pointer = '/day'): Rejection | undefined {
  return day !== undefined && day > latestDay(now) ? reject.invalid('day.in-future', 'What has happened cannot have a day that is still to come.', pointer) : undefined;
}

/**
 * A step of the sunset that is still open; undefined where it is closed in the asked way already. Steps may be closed as soon as
 * the sunset is planned, since much of it is done before the product enters that stage.
 */
export function openStep(product: Product, id: string, closing: 'done' | 'waived'): SunsetStep | Rejection | undefined {
  const known = living(product);
  if (isRejection(known)) return known;
  const step = known.sunset?.steps.find((candidate) => candidate.step === id);
  if (!step) return reject.invalid('product.sunset-step-unknown', 'The sunset has no such step.', '/step');
  if (step.status === 'open') return step;
  return step.status === closing ? undefined : reject.conflict('product.sunset-step-closed', `The step is ${step.status} already.`, '/step');
}

/** A strategy that rests on more rests on none. */
export const MOST_PILLARS = 50;
export const pillarsFull = reject.conflict('product.pillars-full', `A strategy rests on ${MOST_PILLARS} pillars at most.`);

export const pillarUnknown = reject.invalid('product.pillar-unknown', 'The strategy has no such pillar.', '/pillar');

/** Held by whoever retires a pillar or links a feature to it, so that neither overtakes the other. */
export const pillarLock = (pillar: string): string => `pillar:${pillar}`;

/** Held by whoever retires a component or says that a feature is part of it. */
export const componentLock = (component: string): string => `component:${component}`;
