import type { ProductStage } from '@wheelhouse/contracts';
import { grantRole, revokeRole, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';
import { noStrategy, strategyAfter, type Pillar, type Strategy } from './product-strategy.state.js';
import type { DataOf, ProductEvent } from './product.events.js';

export type { Pillar, ProductEvent };

export type Vision = DataOf<'ProductVisionStated'>;

export interface SunsetStep {
  readonly step: string;
  readonly name: string;
  readonly due: string;
  readonly status: 'open' | 'done' | 'waived';
  /** Why it was waived. */
  readonly reason?: string;
}

export interface Sunset {
  readonly steps: readonly SunsetStep[];
  readonly audience: string;
  readonly destination: string;
}

export interface KnownProduct extends Strategy {
  readonly status: 'active' | 'archived';
  readonly name: string;
  readonly key: string;
  readonly description: string | null;
  readonly team: string;
  readonly manager: string;
  readonly visibility: Visibility;
  readonly roles: Readonly<Record<string, readonly RootRole[]>>;
  readonly vision: Vision | null;
  readonly stage: ProductStage;
  /** Has been in the market, whatever its stage is now. */
  readonly launched: boolean;
  readonly sunset: Sunset | null;
  /** Model that its features are prioritised by, where it is not the organisation's default. */
  readonly prioritisationModel: string | null;
}

export type Product = { readonly status: 'none' } | KnownProduct;

export const noProduct: Product = { status: 'none' };

const inMarket: readonly ProductStage[] = ['introduction', 'growth', 'maturity', 'decline', 'sunsetting', 'retired'];

/** Moves a product on by one fact. */
export function evolve(product: Product, event: ProductEvent): Product {
  if (event.type === 'ProductCreated') {
    const { stage } = event.data;
    return { ...noStrategy, ...event.data, status: 'active', description: null, roles: {}, vision: null, launched: inMarket.includes(stage), sunset: null, prioritisationModel: null };
  }
  return product.status === 'none' ? product : next(product, event);
}

function next(product: KnownProduct, event: Exclude<ProductEvent, { type: 'ProductCreated' }>): KnownProduct {
  switch (event.type) {
    case 'ProductRenamed':
      return { ...product, name: event.data.name };
    case 'ProductKeyChanged':
      return { ...product, key: event.data.to };
    case 'ProductDescribed':
      return { ...product, description: event.data.description };
    case 'ProductVisionStated':
      return { ...product, vision: event.data };
    case 'ProductPillarAdded':
      return { ...product, pillars: [...product.pillars, event.data] };
    case 'ProductPillarRevised':
      return { ...product, pillars: product.pillars.map((pillar) => (pillar.pillar === event.data.pillar ? event.data : pillar)) };
    case 'ProductPillarRetired':
      return { ...product, pillars: product.pillars.filter(({ pillar }) => pillar !== event.data.pillar) };
    case 'ProductStageAdvanced':
    case 'ProductStageSteppedBack':
      return inStage(product, event.data.to);
    case 'ProductDiscontinued':
      return inStage(product, 'discontinued');
    case 'ProductSunsetPlanned':
      return { ...product, sunset: { ...event.data, steps: event.data.steps.map((step) => ({ ...step, status: 'open' })) } };
    case 'ProductSunsetStepCompleted':
      return withStep(product, event.data.step, { status: 'done' });
    case 'ProductSunsetStepWaived':
      return withStep(product, event.data.step, { status: 'waived', reason: event.data.reason });
    case 'ProductSunsetCancelled':
      return { ...inStage(product, event.data.stage), sunset: null };
    case 'ProductRetired':
      return inStage(product, 'retired');
    case 'ProductOwnershipTransferred':
      return { ...product, ...event.data };
    case 'ProductVisibilitySet':
      return { ...product, visibility: event.data.visibility };
    case 'ProductRoleGranted':
      return { ...product, roles: grantRole(product.roles, event.data.member, event.data.role) };
    case 'ProductRoleRevoked':
      return { ...product, roles: revokeRole(product.roles, event.data.member, event.data.role) };
    case 'ProductPrioritisationModelChosen':
      return { ...product, prioritisationModel: event.data.model };
    case 'ProductArchived':
      return { ...product, status: 'archived' };
    case 'ProductRestored':
      return { ...product, status: 'active' };
    default:
      return strategyAfter(product, event);
  }
}

const inStage = (product: KnownProduct, stage: ProductStage): KnownProduct => ({ ...product, stage, launched: product.launched || inMarket.includes(stage) });

const withStep = (product: KnownProduct, id: string, change: Pick<SunsetStep, 'status' | 'reason'>): KnownProduct =>
  product.sunset ? { ...product, sunset: { ...product.sunset, steps: product.sunset.steps.map((step) => (step.step === id ? { ...step, ...change } : step)) } } : product;
