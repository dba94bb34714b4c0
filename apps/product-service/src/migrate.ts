import { runMain, runMigrations } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { productService } from './service.js';

runMain(async () => {
  const done = await runMigrations(productService, configuration().DATABASE_URL);
  process.stdout.write(`${done.length === 0 ? 'nothing to migrate' : `migrated: ${done.join(', ')}`}\n`);
});
