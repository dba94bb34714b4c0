/** What must be so before anything is installed or started: told at once, each with what to do about it. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { birthOf } from './births.mjs';
import { kafkaJarsFolder } from './kafka-folder.mjs';
import { holderOf, isAlive } from './lock.mjs';
import { dataFolder, softwareVersion } from './places.mjs';
import { isFree } from './ports.mjs';
import { Trouble } from './say.mjs';
import { findJava, findMaven, neededJava } from './tools.mjs';

/** The services by the names that the environment gives their databases. */
export const databases = /** @type {const} */ (['PRODUCT', 'PROJECT', 'REPORTING', 'GATEWAY']);

/** A new data directory takes about a third of this: PostgreSQL's log ahead and Kafka's segments grow first. */
const roomToStart = 512 * 1024 ** 2;

/**
 * Node and platform: asked before all else.
 * @param {{ platform: string, arch: string, node: string }} machine
 */
export function checkPlatform({ platform, arch, node }) {
  const major = Number(node.replace(/^v/, '').split('.')[0]);
  if (platform === 'win32') {
    throw new Trouble('Wheelhouse runs on Linux and on a Mac. On Windows, start it in WSL (then as here), or with `docker compose up`.');
  }
  if (platform === 'darwin') {
    if (major < 24) throw new Trouble(`On a Mac, Wheelhouse needs Node 24 or newer on the machine; this is Node ${node}. Install it (for example \`brew install node\`), or use \`docker compose up\`.`);
    return;
  }
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    throw new Trouble(`Wheelhouse runs on Linux (x64, arm64) and on a Mac; this is ${platform} on ${arch}. Use \`docker compose up\` on a machine that has Docker.`);
  }
  if (major < 20) throw new Trouble(`Wheelhouse needs Node 20 or newer to install itself; this is Node ${node}. Install a newer one, or use \`docker compose up\`.`);
}

/** Java to run Kafka and Maven to fetch it, unless Kafka is someone else's. */
export function checkKafkaTools() {
  if (process.env['KAFKA_BROKERS']) return;
  const java = findJava();
  const maven = existsSync(kafkaJarsFolder()) ? 'fetched already' : findMaven();
  /** @type {string[]} */
  const lacks = [];
  if (!java) lacks.push(`Java (${neededJava} or newer)`);
  else if (java.major < neededJava) lacks.push(`a newer Java (${neededJava} or newer; ${java.command} is ${java.major})`);
  if (!maven) lacks.push('Maven');
  if (lacks.length === 0) return;
  const packages = [...(lacks[0]?.includes('Java') ? ['a Java runtime (Debian: apt-get install default-jre-headless)'] : []), ...(maven ? [] : ['Maven (Debian: apt-get install maven)'])];
  throw new Trouble(`Apache Kafka needs ${lacks.join(' and ')}, which this machine does not have. Any of these helps:
  - install ${packages.join(' and ')}; JAVA_HOME and MAVEN_HOME are looked at too
  - run everything from images instead: docker compose up
  - point to a Kafka that runs elsewhere: KAFKA_BROKERS=host:9092 npm start`);
}

/** @returns {{ host: string, port: number }} what the gateway binds to; port 0 means any free one */
export function address() {
  const host = process.env['HOST'] || '127.0.0.1';
  const port = Number(process.env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble(`PORT is ${process.env['PORT']}, which is no port: give a number from 1 to 65535.`);
  return { host, port };
}

export async function checkPort() {
  const { host, port } = address();
  if (port === 0 || (await isFree(port, host)) || leftGatewayRuns()) return;
  throw new Trouble(port < 1024 && process.getuid?.() !== 0
    ? `Port ${port} is for root alone. Choose one from 1024 on: PORT=8081 npm start`
    : `Port ${port} on ${host} is taken. Stop what listens there, or choose another: PORT=${port === 65_535 ? 8081 : port + 1} npm start`);
}

// A gateway on this data directory whose starter was killed: main.ts stops it before it takes the port.
function leftGatewayRuns() {
  const folder = dataFolder();
  const holder = holderOf(join(folder, 'lock'));
  if (!holder || isAlive(holder)) return false;
  try {
    /** @type {{ name: string, pid: number, birth: string }[]} */
    const left = JSON.parse(readFileSync(join(folder, 'supervised.json'), 'utf8'));
    return left.some(({ name, pid, birth }) => name === 'gateway' && birthOf(pid) === birth);
  } catch {
    return false;
  }
}

/**
 * Makes the data directory if need be, and tries that it can be written, is not of a newer version, has room, and is
 * not in use. Answers how to take back what it made.
 * @returns {{ folder: string, isNew: boolean, takeBack: () => void }}
 */
export function checkData() {
  const folder = dataFolder();
  if (!process.env['KAFKA_BROKERS'] && folder.includes(',')) throw new Trouble(`The data directory ${folder} has a comma in its path, which Kafka takes for a list. Set WHEELHOUSE_DATA to another folder.`);
  const isNew = !existsSync(join(folder, 'version.json'));
  /** @type {string | undefined} */
  let made;
  const takeBack = () => {
    if (made !== undefined) removeEmpty(folder, made);
  };
  try {
    // Kept for the Node that goes on from here, which must know what to take back.
    made = makeFolder(folder) ?? process.env['WHEELHOUSE_MADE'];
    if (made !== undefined) process.env['WHEELHOUSE_MADE'] = made;
    const trial = join(folder, `.trial.${process.pid}`);
    accessSync(folder, constants.W_OK | constants.X_OK);
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    takeBack();
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOSPC') throw roomMissing(folder, 0);
    throw new Trouble(`The data directory ${folder} cannot be written (${code ?? error}). Set WHEELHOUSE_DATA to a folder that you may write to, or give this one to the user who starts Wheelhouse.`);
  }
  try {
    checkVersion(folder);
    const { bavail, bsize } = statfsSync(folder);
    const missing = roomMissing(folder, bavail * bsize);
    if (missing) throw missing;
    const holder = holderOf(join(folder, 'lock'));
    if (holder && isAlive(holder)) throw inUse(folder, holder.pid);
  } catch (error) {
    takeBack();
    throw error;
  }
  return { folder, isNew, takeBack };
}

/**
 * @param {string} folder
 * @param {number} free bytes
 * @returns {Trouble | undefined}
 */
export const roomMissing = (folder, free) =>
  free >= roomToStart ? undefined : new Trouble(`The disk is full: the data directory ${folder} has ${Math.floor(free / 1024 ** 2)} MB left, and at least ${roomToStart / 1024 ** 2} MB are needed. Make room, or set WHEELHOUSE_DATA to a folder on another disk.`);

/**
 * @param {string} folder
 * @param {number} pid
 */
export function inUse(folder, pid) {
  let at = '';
  try {
    at = ` at ${JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')).url}`;
  } catch {
    // It has not come that far.
  }
  return new Trouble(`Wheelhouse runs on ${folder} already (process ${pid}${at}). Stop it first (kill ${pid}), or start another system beside it: WHEELHOUSE_DATA=another-folder PORT=8081 npm start`);
}

/** @param {string} folder */
function checkVersion(folder) {
  const file = join(folder, 'version.json');
  if (!existsSync(file)) return;
  const ours = softwareVersion();
  /** @type {string} */
  let theirs;
  try {
    theirs = String(JSON.parse(readFileSync(file, 'utf8')).version);
  } catch {
    throw new Trouble(`${file} cannot be read as JSON, so it is not known which version wrote this data directory. Restore that file, or set WHEELHOUSE_DATA to another folder.`);
  }
  if (isNewer(theirs, ours)) {
    throw new Trouble(`The data directory ${folder} belongs to Wheelhouse ${theirs}, which is newer than this one (${ours}). Start it with version ${theirs} or newer, or set WHEELHOUSE_DATA to another folder. Nothing was changed.`);
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
export function isNewer(one, other) {
  const [left, right] = [one, other].map((version) => version.split(/[.+-]/).slice(0, 3).map((part) => (/^\d+$/.test(part) ? Number(part) : Infinity)));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference > 0;
  }
  return false;
}

/**
 * Makes the folder and those above it, and answers the outermost that was not there. One at a time: where a file
 * system (/proc) refuses new folders by saying that there is none, Node's own recursion never ends.
 * @param {string} folder
 * @returns {string | undefined}
 */
function makeFolder(folder) {
  if (existsSync(folder)) return undefined;
  const above = makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
  return above ?? folder;
}

/**
 * Removes folders that we made and that are empty still, from the inside out.
 * @param {string} innermost
 * @param {string} outermost
 */
function removeEmpty(innermost, outermost) {
  try {
    for (let folder = innermost; folder.startsWith(outermost); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Someone has put something there: it stays.
  }
}
