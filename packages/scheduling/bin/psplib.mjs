#!/usr/bin/env node
// Rates the solver on PSPLIB instances: node bin/psplib.mjs --schedules N [--seed S] [DIR…]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const here = path.resolve(import.meta.dirname, '..');
const main = path.join(here, 'dist', 'psplib', 'main.js');
if (!existsSync(main)) {
  const built = spawnSync(process.execPath, ['../../infra/build/build.mjs'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) {
    console.error('dist is not there and could not be built; run npm run build -w @wheelhouse/scheduling');
    process.exit(2);
  }
}
const { psplib } = await import(main);
process.exitCode = psplib(process.argv.slice(2), {
  from: process.env.INIT_CWD ?? process.cwd(),
  root: path.resolve(here, '..', '..'),
  print: (line) => console.log(line),
});
