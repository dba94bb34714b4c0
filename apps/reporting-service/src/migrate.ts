import { runMain, runMigrations } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { reportingService } from './service.js';

runMain(async () => {
  const done = await runMigrations(reportingService, configuration().DATABASE_URL);
  console.log(done.length === 0 ? 'nothing to migrate' : `migrated: ${done.join(', ')}`);
});
