import type { AnyEventContract } from '../kernel/define-event.js';
import type { ContractRegistry } from '../kernel/registry.js';

/** Every version of every event of a context, the oldest of each type first. */
export const everyVersion = (registry: ContractRegistry): readonly AnyEventContract[] => registry.contracts.flatMap(versionsOf);

/** All versions of an event, the oldest first. */
export function versionsOf(contract: AnyEventContract): readonly AnyEventContract[] {
  return [...(contract.previous ? versionsOf(contract.previous.contract) : []), contract];
}

/** `FeatureAssessed` version 1 → `feature-assessed.v1`, the end of its wire type and the name of its files. */
export const fileName = ({ type, version }: Pick<AnyEventContract, 'type' | 'version'>): string =>
  `${type.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.v${version}`;
