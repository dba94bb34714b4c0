import { runMain, runMigrations } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { gatewayMigrations } from './migrations.js';
import { organisationDeclaration } from './organisation.service.js';

runMain(async () => {
  const done = await runMigrations(organisationDeclaration, configuration().DATABASE_URL, gatewayMigrations);
  process.stdout.write(`${done.length === 0 ? 'nothing to migrate' : `migrated: ${done.join(', ')}`}\n`);
});
