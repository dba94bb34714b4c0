/** Finds the machine's own tools. Plain JavaScript for any Node from 20 on: it is asked before anything is installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The lowest Java that Kafka 4 runs on. */
export const neededJava = 17;

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function findOnPath(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder && isProgram(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Java of JAVA_HOME, else of the path; undefined when there is none that runs.
 * @returns {{ command: string, home: string, version: string, major: number } | undefined}
 */
export function findJava() {
  const given = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : undefined;
  const command = given && isProgram(given) ? given : findOnPath('java');
  if (!command) return undefined;
  const { status, stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  const version = /version "([^"]+)"/.exec(stderr ?? '')?.[1];
  if (status !== 0 || version === undefined) return undefined;
  const [first, second] = version.split('.');
  return { command, home: dirname(dirname(realpathSync(command))), version: stderr, major: Number(first === '1' ? second : first) };
}

/** @returns {string | undefined} */
export function findMaven() {
  const home = process.env['MAVEN_HOME'] ?? process.env['M2_HOME'];
  const given = home ? join(home, 'bin', 'mvn') : undefined;
  return given && isProgram(given) ? given : findOnPath('mvn');
}
