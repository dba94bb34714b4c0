import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startSystem, type FaultSystem } from '../../faults/system.js';
import { repository } from '../local/places.mjs';

// The stories that `npm run story` tells, on four processes with a PostgreSQL and a Kafka of their own.
jest.setTimeout(180_000);

let system: FaultSystem;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.remove());

/** What a story said, and the code it ended with. */
async function told(name: string, environment: NodeJS.ProcessEnv = {}): Promise<{ readonly code: number | null; readonly words: string }> {
  const { email, password } = system.ownerSignsIn;
  const env = { ...process.env, NODE_OPTIONS: '', WHEELHOUSE_URL: system.url, WHEELHOUSE_OWNER_EMAIL: email, WHEELHOUSE_OWNER_PASSWORD: password, ...environment };
  const child = spawn(process.execPath, [join(repository, 'infra/story/story.mjs'), name], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (words += part.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, words };
}

it.each(['spine', 'product'])('the story %s comes true', async (name) => {
  expect(await told(name)).toEqual({ code: 0, words: expect.stringContaining('All of it came true') });
});

it('ends with an error where it does not come true', async () => {
  expect(await told('spine', { WHEELHOUSE_OWNER_PASSWORD: 'not the one' })).toMatchObject({ code: 1 });
  expect(await told('nothing')).toMatchObject({ code: 2 });
});
