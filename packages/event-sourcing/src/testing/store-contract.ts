import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Context, ContractRegistry } from '@wheelhouse/contracts';
import type { EventStore } from '../store.js';
import type { AnyView } from '../view.js';
import { buoyPage, buoyRegistry, labelPage } from './buoys.js';
import { companionsContract } from './companions.contract.js';
import { homesContract } from './homes.contract.js';
import { neighboursContract } from './neighbours.contract.js';
import { rulesContract } from './rules.contract.js';
import { streamsContract } from './streams.contract.js';
import { pier, ticketEdges, ticketNames, ticketPage, ticketTitles, ticketsOfTeam } from './tickets.js';

export * from './ticket-log.js';

/** What a store is opened with; its views are empty and ready. */
export interface StoreUnderTest {
  readonly context: Context;
  readonly registry: ContractRegistry;
  readonly rootViews: readonly AnyView[];
  readonly views: readonly AnyView[];
  readonly clock: () => Date;
}

export interface OpenedStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** What every implementation of {@link EventStore} keeps. The store is opened once; each test works on streams of its own. */
export function storeContract(name: string, open: (options: StoreUnderTest) => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let offset = 0;
    let opened: OpenedStore | undefined;
    const underTest = () => {
      if (!opened) throw new Error('the store is not open');
      return { store: opened.store, setClock: (milliseconds: number) => void (offset = milliseconds) };
    };

    beforeAll(async () => {
      const views = [ticketPage, ticketTitles, ticketEdges, ticketNames, pier, ticketsOfTeam, buoyPage, labelPage];
      opened = await open({ context: 'product', registry: buoyRegistry, rootViews: [ticketPage, pier], views, clock: () => new Date(Date.now() + offset) });
    });
    afterAll(() => opened?.close());

    streamsContract(underTest);
    rulesContract(underTest);
    neighboursContract(underTest);
    homesContract(underTest);
    companionsContract(underTest);
  });
}
