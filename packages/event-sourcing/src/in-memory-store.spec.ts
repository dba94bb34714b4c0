import { inMemoryStore } from './in-memory-store.js';
import { storeContract } from './testing/store-contract.js';

storeContract('memory', (options) => Promise.resolve({ store: inMemoryStore(options), close: () => Promise.resolve() }));
