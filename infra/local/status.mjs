#!/usr/bin/env node
/** `npm run status`. Goes on in status.ts under the Node that the lockfile names. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goOn } from './install.mjs';

await goOn(join(dirname(fileURLToPath(import.meta.url)), 'status.ts'), []);
