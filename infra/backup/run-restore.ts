/** `npm run restore -- FILE [--keys KEYS | --without-keys]`: into empty databases; of a new data directory, if not told otherwise. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../local/build.ts';
import { inWords, say, sayPlain, Trouble } from '../local/say.mjs';
import { withDatabases } from './reach-databases.ts';

const usage = 'Say from where: npm run restore -- FILE [--keys FILE.keys | --without-keys]';

try {
  const { positionals, values } = readArguments();
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Trouble(usage);
  const from = (name: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const file = from(given);
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`);
  await ensureBuilt();
  const { BadBackup, keysFile, NotEmpty, restore } = await import('@wheelhouse/event-store-postgres');
  const keys = values['without-keys'] ? null : from(values.keys ?? keysFile(file));
  if (keys !== null && !existsSync(keys)) {
    throw new Trouble(`The keys to personal words are missing: there is no file ${keys}. Name it with --keys, or restore without them (--without-keys): those words stay unreadable then, and nobody has a password but the owner, who is given a new one.`);
  }
  try {
    await withDatabases({ makes: true, ...(keys === null ? {} : { people: 'restored' as const }) }, async (databases) => {
      const { tables, rows } = await restore(databases, file, { keys });
      say(`${rows} rows of ${tables} tables are restored`);
      // Into databases of somebody else's nothing tells a start in a new data directory that there is an organisation already.
      const start = databases.every(({ name }) => process.env[`DATABASE_URL_${name}`]) ? 'npm start -- --empty' : 'npm start';
      sayPlain(`${start} goes on from here; it publishes the log again and rebuilds what reads it.`);
      sayPlain(keys === null ? 'Nobody has a password but the owner: the start gives them a new one and says where it is. Others are to be added anew.' : 'Everybody signs in as before the backup.');
    });
  } catch (error) {
    if (error instanceof NotEmpty) throw new Trouble(`Nothing was restored: ${error.message}. A restore writes into empty databases only: set WHEELHOUSE_DATA to a new folder, or DATABASE_URL_… to new databases.`);
    if (error instanceof BadBackup) throw new Trouble(`Nothing was restored from ${file}: ${error.message}.`);
    throw error;
  }
} catch (error) {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { keys: { type: 'string' }, 'without-keys': { type: 'boolean' } } });
  } catch (error) {
    throw new Trouble(`${(error as Error).message}\n${usage}`);
  }
}
