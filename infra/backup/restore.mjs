#!/usr/bin/env node
/** `npm run restore -- FILE`. Goes on in run-restore.ts under the Node that the lockfile names. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, goOn } from '../local/install.mjs';
import { inWords } from '../local/say.mjs';

try {
  await ensureInstalled();
  await goOn(join(dirname(fileURLToPath(import.meta.url)), 'run-restore.ts'), process.argv.slice(2));
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}
