/** Brings the system up, a step after the other, keeps it up, and takes it down again. */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { livingChildren, stopChild } from './child.ts';
import { readVersion, removeRun, removeSupervised } from './data-folder.ts';
import { tryLock } from './lock.mjs';
import { dataFolder } from './places.mjs';
import { checkData, inUse } from './preflight.mjs';
import { inWords, say, sayPlain } from './say.mjs';
import { createSystem } from './system.ts';

const folder = dataFolder();
const { isNew, takeBack } = checkData();
const lock = tryLock(join(folder, 'lock'));
if (!('release' in lock)) {
  process.stderr.write(`\n${inUse(folder, lock.pid).message}\n`);
  process.exit(1);
}

const system = createSystem(folder, { empty: process.argv.includes('--empty') });
let ready = false;
let ending: Promise<void> | undefined;

/** Takes everything down, whatever state it is in. Called again it does nothing more. */
function end(exitCode: number): Promise<void> {
  return (ending ??= (async () => {
    await system.stop();
    await Promise.all(livingChildren().map((child) => stopChild(child, [['SIGTERM', 5_000]])));
    removeRun(folder);
    removeSupervised(folder);
    // A first start that never got ready has left nothing that anyone could miss.
    if (isNew && readVersion(folder) === undefined) {
      for (const name of ['postgres', 'kafka', 'secrets.json', 'ports.json', 'migrated.json', 'owner-password', 'logs']) rmSync(join(folder, name), { recursive: true, force: true });
    }
    if ('release' in lock) lock.release();
    takeBack();
    process.exit(exitCode);
  })());
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending) return;
    say(`${signal}: stopping everything in order`);
    void end(ready ? 0 : 128 + constants.signals[signal]).catch(fail);
  });
}
// Started by another Node that was then killed: nobody is left who would stop us.
process.on('disconnect', () => void end(1));

function fail(error: unknown): void {
  if (ending) return;
  process.stderr.write(`\n${inWords(error)}\n`);
  void end(1);
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  await system.start();
  if (!ending) {
    ready = true;
    sayPlain(`\nWheelhouse is ready at ${system.url()}`);
    for (const line of system.howToSignIn()) sayPlain(line);
    sayPlain('');
    void system.afterReady();
  }
} catch (error) {
  fail(error);
}
