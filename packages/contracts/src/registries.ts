import type { AnyEventContract, Context } from './kernel/define-event.js';
import { registryOf, type ContractRegistry } from './kernel/registry.js';
import * as organisation from './organisation/index.js';
import * as product from './product/index.js';
import * as project from './project/index.js';
import { recordsContracts } from './records/index.js';

const isContract = (value: unknown): value is AnyEventContract =>
  typeof value === 'object' && value !== null && 'context' in value && 'type' in value && 'version' in value && 'data' in value;

const contractsOf = (module: object): AnyEventContract[] => Object.values(module).filter(isContract);

/** What readers and writers of each context's events look up; an event's type is unique in its context alone. */
export const registries: Readonly<Record<Context, ContractRegistry>> = {
  product: registryOf([...contractsOf(product), ...Object.values(recordsContracts('product'))]),
  project: registryOf([...contractsOf(project), ...Object.values(recordsContracts('project'))]),
  organisation: registryOf(contractsOf(organisation)),
};
