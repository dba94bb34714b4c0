/** Kafka's jars: fetched once by Maven, held against the checksums in this repository, kept for all starts. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaJarsFolder, kafkaRecipe } from './kafka-folder.mjs';
import { findJava, findMaven } from './tools.mjs';

const run = promisify(execFile);

/** The folder of the jars, fetching them first if they are not there. `fetching` is told when that begins. */
export async function kafkaJars(fetching: () => void = () => undefined): Promise<string> {
  const jars = kafkaJarsFolder();
  if (existsSync(jars)) return jars;
  const maven = findMaven();
  const java = findJava();
  if (!maven || !java) throw new Error('Maven and Java are needed to fetch Kafka.');
  fetching();
  const fresh = mkdtempSync(`${jars}.`);
  try {
    await run(maven, ['-B', '-q', '-f', join(kafkaRecipe, 'pom.xml'), 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`],
      { cwd: fresh, env: { ...process.env, JAVA_HOME: java.home } });
    checkSums(fresh);
    chmodSync(fresh, 0o755);
    renameSync(fresh, jars);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(jars)) return jars;
    const output = (error as { stdout?: string }).stdout;
    throw output === undefined ? error : new Error(`Maven could not fetch Kafka:\n${output.trim().split('\n').slice(0, 6).join('\n')}`);
  }
  return jars;
}

function checkSums(folder: string): void {
  const expected = new Map(readFileSync(join(kafkaRecipe, 'checksums.txt'), 'utf8').trim().split('\n').map((line) => {
    const [sum = '', name = ''] = line.split(/\s+/);
    return [name, sum] as const;
  }));
  const found = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  const wrong = found.filter((name) => expected.get(name) !== createHash('sha256').update(readFileSync(join(folder, name))).digest('hex'));
  const missing = [...expected.keys()].filter((name) => !found.includes(name));
  if (wrong.length > 0 || missing.length > 0) {
    throw new Error(`What Maven fetched is not the Kafka that infra/local/kafka/checksums.txt names (${[...wrong, ...missing].join(', ')}). Nothing of it was kept.`);
  }
}

/** A class archive halves Kafka's start; it fits one Java, one set of jars and their times. */
export function classArchive(jars: string, javaVersion: string): string {
  const times = readdirSync(jars).filter((name) => name.endsWith('.jar')).sort().map((name) => `${name}:${statSync(join(jars, name)).mtimeMs}`);
  const mark = createHash('sha256').update([javaVersion, ...times].join('\n')).digest('hex').slice(0, 12);
  return join(jars, `classes-${mark}.jsa`);
}

/** Writes the archive from a broker that runs with `-XX:+RecordDynamicDumpInfo`; without `jcmd` there is none. */
export async function dumpClasses(pid: number, archive: string, javaHome: string): Promise<boolean> {
  const jcmd = join(javaHome, 'bin', 'jcmd');
  if (existsSync(archive) || !existsSync(jcmd)) return false;
  const fresh = `${archive}.${process.pid}`;
  try {
    await run(jcmd, [String(pid), 'VM.cds', 'dynamic_dump', fresh], { timeout: 60_000 });
    if (!existsSync(fresh)) return false;
    renameSync(fresh, archive);
    return true;
  } catch {
    rmSync(fresh, { force: true });
    return false;
  }
}
