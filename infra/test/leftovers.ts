/** Finds the processes of a test run by its folder: in their command, their place, or the TEST_FOLDER they were given. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { birthOf } from '../local/births.mjs';
import { stopStranger } from '../local/child.ts';

/** Ends them, those of PostgreSQL and Kafka too, at once: their data is going to be removed. */
export async function endProcessesOf(folder: string): Promise<void> {
  const births = processesOf(folder).map((pid) => [pid, birthOf(pid)] as const);
  await Promise.all(births.map(async ([pid, birth]) => {
    if (birth !== undefined) await stopStranger(pid, birth, [['SIGQUIT', 0], ['SIGKILL', 5_000]]);
  }));
}

export function processesOf(folder: string): number[] {
  const all = process.platform === 'linux' ? fromProc(folder) : fromPs(folder);
  return all.filter((pid) => pid !== process.pid);
}

function fromProc(folder: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    const texts = [() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), () => readlinkSync(`/proc/${pid}/cwd`), () => readFileSync(`/proc/${pid}/environ`, 'utf8')];
    return texts.some((text, kind) => {
      try {
        return text().includes(kind === 2 ? `TEST_FOLDER=${folder}\0` : folder);
      } catch {
        return false;
      }
    });
  });
}

function fromPs(folder: string): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
}
