#!/usr/bin/env node
/** `npm test`. Runs under whatever Node the machine has: installs, and goes on in main.ts under the lockfile's Node. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, goOn } from '../local/install.mjs';
import { checkKafkaTools, checkPlatform } from '../local/preflight.mjs';
import { inWords } from '../local/say.mjs';

try {
  checkPlatform({ platform: process.platform, arch: process.arch, node: process.version });
  // Tests have servers of their own, whatever the environment points to.
  for (const name of Object.keys(process.env)) {
    if (/^(KAFKA_BROKERS|DATABASE_URL_.*|WHEELHOUSE_(?!CACHE).*|PORT|HOST)$/.test(name) && name !== 'WHEELHOUSE_BEGAN') Reflect.deleteProperty(process.env, name);
  }
  checkKafkaTools();
  await ensureInstalled();
  await goOn(join(dirname(fileURLToPath(import.meta.url)), 'main.ts'), process.argv.slice(2));
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}
