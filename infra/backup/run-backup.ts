/** `npm run backup -- FILE`: all databases, running or not, into FILE, and the keys to words into FILE.keys. */
import { resolve } from 'node:path';
import { ensureBuilt } from '../local/build.ts';
import { inWords, say, sayPlain, Trouble } from '../local/say.mjs';
import { withDatabases } from './reach-databases.ts';

try {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || given.startsWith('-') || more.length > 0) throw new Trouble('Say where to: npm run backup -- FILE');
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  await ensureBuilt();
  const { backup, keysFile } = await import('@wheelhouse/event-store-postgres');
  await withDatabases({ makes: false }, async (databases) => {
    const { tables, rows } = await backup(databases, file);
    say(`${rows} rows of ${tables} tables in ${databases.length} databases are in ${file}`);
    sayPlain(`The keys to personal words, and who people are, are in ${keysFile(file)}. Keep it apart from the other, and for 30 days at most: what is forgotten stays readable as long as an older one exists.`);
  });
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}
