/** Runs the rows of the bench one after another on a PostgreSQL and a Kafka of their own, and writes results.json. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../infra/local/build.ts';
import { startKafka, startPostgres } from '../infra/test/cluster.ts';

const here = import.meta.dirname;
const asked = process.argv.slice(2);
const order = ['append', 'append-batch', 'command', 'command-assess', 'command-rank', 'list', 'search', 'metrics', 'metrics-all', 'lag-p50', 'lag-p99', 'consume', 'rebuild', 'start', 'schedule', 'schedule-growth', 'schedule-change', 'monte-carlo'];

await ensureBuilt();
const files = readdirSync(join(here, 'rows')).filter((file) => /\.(mjs|ts)$/.test(file));
const modules = await Promise.all(files.map((file) => import(join(here, 'rows', file))));
const rows = modules.flatMap((module) => module.rows ?? []).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
const unknown = asked.filter((name) => !rows.some((row) => row.name === name || row.name.startsWith(`${name}-`)));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${rows.map((row) => row.name).join(', ')}.`);
  process.exit(1);
}
const wanted = rows.filter((row) => asked.length === 0 || asked.some((name) => row.name === name || row.name.startsWith(`${name}-`)));

const postgres = await startPostgres();
const kafka = await startKafka();
const stop = async () => {
  await kafka.remove();
  await postgres.remove();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(1)));

const results = [];
try {
  for (const row of wanted) {
    const began = performance.now();
    process.stdout.write(`${row.name} …`);
    const { figure, floor = null, ratio = null, note } = await row.run({ databaseUrl: postgres.url, brokers: kafka.brokers });
    const result = { name: row.name, figure, unit: row.unit, floor, ratio, goal: row.goal, met: row.met({ figure, floor, ratio, note }) };
    results.push(result);
    process.stdout.write(`\r${line(result)}${note?.words ? `  ${note.words}` : ''}  (${Math.round((performance.now() - began) / 1000)} s)\n`);
  }
} finally {
  await stop();
}

// One row measured anew replaces its line; the others stay as they were measured.
const file = join(here, 'results.json');
const before = asked.length === 0 ? [] : earlier();
const all = [...before.filter((row) => !results.some((result) => result.name === row.name)), ...results].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
writeFileSync(file, `${JSON.stringify({ rows: all }, null, 2)}\n`);
console.log(`\n${['name'.padEnd(16), 'figure'.padStart(20), 'floor'.padStart(12), 'ratio'.padStart(8), '', 'goal'].join('  ')}`);
for (const result of all) console.log(line(result));

function line({ name, figure, unit, floor, ratio, goal, met }) {
  return [name.padEnd(16), `${short(figure)} ${unit}`.padStart(20), short(floor).padStart(12), short(ratio).padStart(8), met ? 'met   ' : 'MISSED', goal].join('  ');
}

function short(number) {
  if (number === null) return '–';
  return Math.abs(number) >= 100 ? Math.round(number).toLocaleString('en') : String(Math.round(number * 1000) / 1000);
}

function earlier() {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).rows;
  } catch {
    return [];
  }
}
