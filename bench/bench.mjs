#!/usr/bin/env node
/** `npm run bench [-- NAME …]`. Installs under whatever Node the machine has, and goes on in main.mjs under the lockfile's. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, goOn } from '../infra/local/install.mjs';
import { checkKafkaTools } from '../infra/local/preflight.mjs';
import { inWords } from '../infra/local/say.mjs';

try {
  checkKafkaTools();
  await ensureInstalled();
  await goOn(join(dirname(fileURLToPath(import.meta.url)), 'main.mjs'), process.argv.slice(2));
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}
