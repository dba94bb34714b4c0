#!/usr/bin/env node
/**
 * `npm start`. Runs under whatever Node the machine has: asks what must be asked, installs, and goes on in main.ts
 * under the Node that the lockfile names.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, goOn } from './install.mjs';
import { checkData, checkKafkaTools, checkPlatform, checkPort } from './preflight.mjs';
import { inWords, say, Trouble } from './say.mjs';

const args = process.argv.slice(2);
try {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) throw new Trouble(`${unknown} is not known here. npm start takes one option: npm start -- --empty (a new data directory without the example organisation).`);
  checkPlatform({ platform: process.platform, arch: process.arch, node: process.version });
  checkKafkaTools();
  await checkPort();
  const data = checkData();
  say(`Wheelhouse starts; its data is in ${data.folder}`);
  try {
    await ensureInstalled();
  } catch (error) {
    data.takeBack();
    throw error;
  }
  await goOn(join(dirname(fileURLToPath(import.meta.url)), 'main.ts'), args);
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}
