import type { AnyEventContract } from './define-event.js';

/** What the readers and writers of events look up: the newest version of each type, and the way from older ones. */
export interface ContractRegistry {
  readonly contracts: readonly AnyEventContract[];
  /** The newest version of a type; undefined when this release does not know the type. */
  latest(type: string): AnyEventContract | undefined;
}

/** Builds the look-up over contracts of the newest versions. @throws when two contracts claim one type. */
export function registryOf(contracts: readonly AnyEventContract[]): ContractRegistry {
  const byType = new Map<string, AnyEventContract>();
  for (const contract of contracts) {
    if (byType.has(contract.type)) throw new Error(`two contracts claim ${contract.type}`);
    byType.set(contract.type, contract);
  }
  return { contracts, latest: (type) => byType.get(type) };
}

/** The root that a stream moves to by some facts, the last of which counts; undefined where it stays. */
export function homeAfter(registry: ContractRegistry, facts: readonly { readonly type: string; readonly data: object }[]): string | undefined {
  return facts.reduce<string | undefined>((home, { type, data }) => registry.latest(type)?.rehomes?.(data as never) ?? home, undefined);
}

/** Why an event could not be read: the type is not known here, it is of a newer version, or its data does not fit. */
export class UnreadableEvent extends Error {
  constructor(
    readonly reason: 'newer-version' | 'invalid-data',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Lifts data of any older version to the newest one; unknown fields are dropped.
 * @throws UnreadableEvent for a newer version or data that fits no version.
 */
export function readEventData(contract: AnyEventContract, version: number, data: unknown): object {
  if (version > contract.version) {
    throw new UnreadableEvent('newer-version', `${contract.type} v${version} is newer than v${contract.version}, the newest known here`);
  }
  if (version < contract.version) {
    if (!contract.previous) throw new UnreadableEvent('invalid-data', `${contract.type} has no version ${version}`);
    return contract.previous.upcast(readEventData(contract.previous.contract, version, data) as never);
  }
  const parsed = contract.data.safeParse(data);
  if (!parsed.success) throw new UnreadableEvent('invalid-data', `${contract.type} v${version}: ${parsed.error.message}`);
  return parsed.data;
}
