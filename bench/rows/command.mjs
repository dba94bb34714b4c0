import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { signIn } from '../../infra/story/client.mjs';
import { benchSystem } from '../system.mjs';
import { alternate, rate } from './alternate.mjs';
import { commander } from './append.mjs';
import { openTickets } from './tickets.mjs';

const AT_ONCE = 32;
const SLICE_MS = 2_000;

/** Tasks created through the gateway in one project, against one-event commands through the handler alone, both on one cluster. */
export const command = {
  name: 'command',
  goal: '≥ 0.35 of append; none failed; p99 ≤ 60 ms',
  unit: 'commands/s',
  met,
  run: (options) => throughGateway(options, taskCreator),
};

export function met({ ratio, note }) {
  return ratio >= 0.35 && note.failed === 0 && note.p99 <= 60;
}

/**
 * Requests through the gateway of a system of its own, 32 at once, against commands through the handler. `prepare` is given the
 * system and answers what sends one request; `note` holds how many failed and the 99th percentile of how long they took.
 */
export async function throughGateway({ databaseUrl, brokers, rounds, ...more }, prepare) {
  const at = (name) => databaseUrl.replace(/\/[^/]*$/, `/${name}`);
  const run = randomUUID().slice(0, 8);
  const productUrl = at(`product_${run}`);
  const system = await benchSystem({
    KAFKA_BROKERS: brokers,
    DATABASE_URL_PRODUCT: productUrl,
    DATABASE_URL_PROJECT: at(`project_${run}`),
    DATABASE_URL_REPORTING: at(`reporting_${run}`),
    DATABASE_URL_GATEWAY: at(`gateway_${run}`),
  });
  const tickets = await openTickets(databaseUrl, 16);
  try {
    await system.up();
    const send = await prepare(system, { productUrl, ...more });
    const answers = { failed: 0, milliseconds: [] };
    const { figure, floor, ratio } = await alternate({
      rounds,
      floor: () => rate(SLICE_MS, AT_ONCE, commander(tickets.handler)),
      figure: () => rate(SLICE_MS, AT_ONCE, (worker, count) => send(answers, worker, count)),
    });
    const sorted = answers.milliseconds.sort((a, b) => a - b);
    const p99 = Math.round((sorted[Math.floor(sorted.length * 0.99)] ?? Infinity) * 10) / 10;
    return { figure, floor, ratio, note: { failed: answers.failed, p99, words: `${answers.failed} of ${sorted.length} failed, p99 ${p99} ms` } };
  } finally {
    await system.down();
    system.remove();
    await tickets.close();
  }
}

/** Sends a body to a path as the owner, and writes down how that went. */
export async function sender({ url, email, password }, expected) {
  const session = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  const authorization = `Bearer ${(await session.json()).token}`;
  const pool = new Pool(url, { connections: AT_ONCE, pipelining: 1 });
  return async (answers, path, body) => {
    const began = performance.now();
    const answer = await pool.request({
      method: 'POST',
      path,
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
    await answer.body.dump();
    answers.milliseconds.push(performance.now() - began);
    if (answer.statusCode !== expected) answers.failed += 1;
  };
}

async function taskCreator(system) {
  const owner = await signIn(system);
  const { id: team } = await owner.post('/api/organisation/v1/teams', { name: 'Bench' });
  const { id: project } = await owner.post('/api/project/v1/projects', { name: 'Bench', purpose: 'To measure.', team, manager: owner.member, sponsor: owner.member });
  const send = await sender(system, 201);
  return (answers) => send(answers, '/api/project/v1/tasks', { project, name: 'Caulk a seam', duration: 480, work: 480 });
}

export const rows = [command];
