import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../infra/local/places.mjs';

/** A data directory for one system of the bench, and how to bring that system up and down by `npm start`. */
export async function benchSystem(environment = {}) {
  const data = mkdtempSync(join(tmpdir(), 'wheelhouse-bench-'));
  const port = await freePort();
  const owner = { WHEELHOUSE_OWNER_EMAIL: 'owner@bench.example', WHEELHOUSE_OWNER_PASSWORD: 'a bench needs an owner too' };
  const env = { ...process.env, ...environment, ...owner, WHEELHOUSE_DATA: data, PORT: String(port) };
  let child;
  return {
    url: `http://localhost:${port}`,
    email: owner.WHEELHOUSE_OWNER_EMAIL,
    password: owner.WHEELHOUSE_OWNER_PASSWORD,
    /** Starts it; returns the seconds from the call to the ready line. */
    up: () =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        let said = '';
        child = spawn('npm', ['start', '--', '--empty'], { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] });
        const hear = (chunk) => {
          said += chunk;
          if (said.includes('Wheelhouse is ready at')) resolve((performance.now() - began) / 1000);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
      }),
    down: () =>
      new Promise((resolve) => {
        if (!child || child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
    run: () => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')),
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
