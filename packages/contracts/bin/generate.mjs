// Writes everything that follows from the contracts: `npm run contracts`, and `npm run contracts -- --release 1.2.3` to freeze a release.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedFiles } from '../dist/documents/generate.js';
import { freeze, manifestPath } from '../dist/evolution/release.js';
import { registries } from '../dist/registries.js';

process.chdir(path.resolve(import.meta.dirname, '..'));
const files = generatedFiles(registries);
const frozen = new Set(
  globSync('golden/releases/*.json')
    .filter((file) => !file.endsWith('.schemas.json'))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')).files)),
);

const write = async (file, content) => {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return 0;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return 1;
};

let written = 0;
// What a release froze stays as it is, whatever the contract's example says today.
for (const [file, content] of files) if (!frozen.has(file)) written += await write(file, content);
let removed = 0;
for (const file of globSync(['schemas/*/*.json', 'golden/{product,project,organisation}/*.json'])) {
  if (files.has(file) || frozen.has(file)) continue;
  await rm(file);
  removed += 1;
}
console.log(`${files.size} files, ${written} written, ${removed} removed, ${frozen.size} frozen by releases`);

const wanted = process.argv.indexOf('--release');
if (wanted > 0) {
  const release = process.argv[wanted + 1] ?? '';
  if (!/^\d+\.\d+\.\d+$/.test(release)) throw new Error('say which: --release 1.2.3');
  if (existsSync(manifestPath(release))) throw new Error(`${release} is frozen already`);
  const current = new Map([...files].map(([file, content]) => [file, frozen.has(file) ? readFileSync(file, 'utf8') : content]));
  for (const [file, content] of freeze(release, current)) await write(file, content);
  console.log(`release ${release} is frozen`);
}
