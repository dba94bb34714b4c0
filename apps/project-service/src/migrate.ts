import { runMain, runMigrations } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { projectService } from './service.js';

runMain(async () => {
  const done = await runMigrations(projectService, configuration().DATABASE_URL);
  console.log(done.length === 0 ? 'nothing to migrate' : `migrated: ${done.join(', ')}`);
});
