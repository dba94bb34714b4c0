// `npm run story [-- NAME]`: a story on the running system, told in plain words. Exits with 0 only if all of it came true.
import { productYear } from './product.mjs';
import { spine } from './spine.mjs';
import { began } from './telling.mjs';

/** @type {Readonly<Record<string, () => Promise<void>>>} */
const stories = { spine, product: productYear };
const [name = 'spine'] = process.argv.slice(2);
const story = stories[name];
if (!story) {
  console.error(`There is no story ${name}; there are: ${Object.keys(stories).join(', ')}.`);
  process.exit(2);
}

story().then(
  () => console.log(`\nAll of it came true, in ${((Date.now() - began) / 1000).toFixed(1)} s.`),
  (error) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    if (error?.cause?.code === 'ECONNREFUSED' || error?.code === 'ENOENT') console.error('Is Wheelhouse running? Start it with `npm start`.');
    process.exitCode = 1;
  },
);
