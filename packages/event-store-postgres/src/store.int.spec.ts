import { storeContract } from '@wheelhouse/event-sourcing/testing/store-contract';
import { eventStoreMigrations } from './schema/migrations.js';
import { createPostgresStore } from './store.js';
import { createTestDatabase } from './testing/test-database.js';

storeContract('PostgreSQL', async ({ views, ...options }) => {
  const database = await createTestDatabase(eventStoreMigrations);
  const store = createPostgresStore({ ...options, url: database.url });
  await store.ensureViews(views);
  return {
    store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
});
