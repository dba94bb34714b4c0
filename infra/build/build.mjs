// Compiles src/ of the package it runs in to dist/ with swc. Types are checked once for the whole tree by `tsc -b`.
import { transformFile } from '@swc/core';
import { glob, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { swcOptions } from './swc-options.mjs';

await rm('dist', { recursive: true, force: true });
let files = 0;
for await (const file of glob('src/**/*.ts')) {
  if (file.endsWith('.d.ts') || /\.(int\.)?spec\.ts$/.test(file)) continue;
  const target = path.join('dist', path.relative('src', file)).replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(file, { ...swcOptions, sourceMaps: true });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  if (map) await writeFile(`${target}.map`, map);
  files += 1;
}
console.log(`${files} files`);
