/** The checks that need no test runner: each is one line of the sum. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../local/places.mjs';

export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const bin = (name: string) => join(repository, 'node_modules', '.bin', name);

export const checks: readonly Check[] = [
  { name: 'types (tsc -b)', command: bin('tsc'), args: ['-b', '--pretty', 'false'] },
  { name: 'eslint', command: bin('eslint'), args: ['.', '--max-warnings', '0'] },
  { name: 'dependency rules', command: bin('depcruise'), args: ['packages', 'apps', '--config', '.dependency-cruiser.mjs'] },
];

/** Runs it and answers what it said, or undefined where it found nothing. */
export function run(check: Check): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(check.command, check.args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (part: Buffer) => void (said += part.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(code === 0 ? undefined : `${said.trim()}\n(${signal ?? `exit code ${code}`})`));
  });
}
