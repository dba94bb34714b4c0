/** A Kafka broker of our own: one node that is broker and controller, on loopback, told its ports at each start. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Child, lastLines, launch, stopChild, until } from './child.ts';
import { kafkaRecipe } from './kafka-folder.mjs';
import { classArchive, dumpClasses, kafkaJars } from './kafka-program.ts';
import { findJava } from './tools.mjs';

export interface KafkaPlace {
  /** Holds `log` (the topics) and the configuration of the last start. */
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Told of the process as soon as there is one, before it is ready. */
  readonly launched?: (child: Child) => void;
}

/** The JVM's second compiler comes in later than usual: most of what a start runs is not run often enough to pay for it. */
const late = ['-XX:Tier4InvocationThreshold=30000', '-XX:Tier4MinInvocationThreshold=10000', '-XX:Tier4CompileThreshold=60000', '-XX:Tier4BackEdgeThreshold=400000'];

export const kafkaStop = [['SIGTERM', 20_000]] as const;

/** Starts the broker, making its log first if there is none, and waits until it answers. */
export async function startKafka(place: KafkaPlace): Promise<Child> {
  const jars = await kafkaJars();
  const java = findJava();
  if (!java) throw new Error('Java is needed to run Kafka.');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const log = join(place.folder, 'log');
  const archive = classArchive(jars, java.version);
  const shared = existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'] : ['-XX:+RecordDynamicDumpInfo'];
  const common = [...late, '-XX:+UseSerialGC', '-Xshare:auto', '-Djava.awt.headless=true', `-Dlog4j2.configurationFile=${join(kafkaRecipe, 'log4j2.properties')}`, '-cp', `${jars}/*`];
  if (!existsSync(join(log, 'meta.properties'))) await format(place, java.command, common);

  const config = join(place.folder, 'server.properties');
  writeFileSync(config, properties(place, log));
  const child = launch({
    command: java.command,
    args: ['-Xms96m', '-Xmx384m', '-XX:+ExitOnOutOfMemoryError', ...shared, ...common, 'kafka.Kafka', config],
    env: environment(),
    logFile: place.logFile,
  });
  place.launched?.(child);
  const failed = (why: string) => new Error(`Kafka did not start: ${why}. From ${place.logFile}:\n${lastLines(place.logFile)}`);
  try {
    await until(async () => (await answers(place.port)) && coordinates(place.port), child, 60_000, failed);
  } catch (error) {
    await stopChild(child, kafkaStop);
    throw error;
  }
  return child;
}

/** Keeps the classes a running broker has loaded for the next start, where the machine's Java can. */
export async function rememberClasses(pid: number): Promise<boolean> {
  const java = findJava();
  if (!java) return false;
  const jars = await kafkaJars();
  return dumpClasses(pid, classArchive(jars, java.version), java.home);
}

// Formatted beside and renamed: a kill in the middle leaves no half-formatted log.
async function format(place: KafkaPlace, java: string, common: readonly string[]): Promise<void> {
  const log = join(place.folder, 'log');
  const fresh = `${log}.new`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(log, { recursive: true, force: true });
  const config = join(place.folder, 'format.properties');
  writeFileSync(config, properties(place, fresh));
  const clusterId = crypto.getRandomValues(Buffer.alloc(16)).toString('base64url').replace(/^-/, 'A');
  const child = launch({
    command: java,
    args: ['-Xmx128m', '-XX:TieredStopAtLevel=1', ...common, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config],
    env: environment(),
    logFile: place.logFile,
  });
  const exit = await child.exited;
  rmSync(config, { force: true });
  if (exit.code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`Kafka could not make its folder ${log}:\n${lastLines(place.logFile)}`);
  }
  renameSync(fresh, log);
}

function environment(): NodeJS.ProcessEnv {
  return { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: process.env['PATH'] };
}

function properties(place: KafkaPlace, log: string): string {
  const entries: Record<string, string> = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    // A fixed list of voters, and not the dynamic one, lets the controller's port differ from start to start.
    'controller.quorum.voters': `1@127.0.0.1:${place.controllerPort}`,
    'listeners': `BROKER://127.0.0.1:${place.port},CONTROLLER://127.0.0.1:${place.controllerPort}`,
    'advertised.listeners': `BROKER://127.0.0.1:${place.port}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': log,
    'auto.create.topics.enable': 'false',
    'log.retention.ms': '-1',
    // One that was killed is let in again only when its former self counts as gone (9 s by default).
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    'num.network.threads': '2',
    'num.io.threads': '4',
    'num.recovery.threads.per.data.dir': '2',
    'log.cleaner.dedupe.buffer.size': String(8 * 1024 * 1024),
    'log.index.size.max.bytes': String(1024 * 1024),
    'offsets.topic.num.partitions': '4',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.num.partitions': '4',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
  };
  return `${Object.entries(entries).map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\')}`).join('\n')}\n`;
}

/** True when a broker answers there: it is asked which requests it knows (request 18, version 0). */
export const answers = async (port: number): Promise<boolean> => {
  const answer = await ask(port, 18, Buffer.alloc(0));
  return answer !== undefined && answer.length >= 2 && answer.readInt16BE(0) === 0;
};

/**
 * True when it has a place for consumer groups: a new broker makes it when it is first asked who coordinates one
 * (request 10, version 0), and refuses for so long. Clients that ask in that time may give up.
 */
async function coordinates(port: number): Promise<boolean> {
  const group = Buffer.from('wheelhouse');
  const answer = await ask(port, 10, Buffer.concat([Buffer.from([0, group.length]), group]));
  return answer !== undefined && answer.length >= 2 && answer.readInt16BE(0) === 0;
}

/** Sends one request of Kafka's protocol; the answer without its length and number, or undefined where there is none. */
function ask(port: number, key: number, body: Buffer): Promise<Buffer | undefined> {
  const head = Buffer.from([0, 0, 0, 0, 0, key, 0, 0, 0, 0, 0, 7, 255, 255]);
  head.writeInt32BE(head.length - 4 + body.length, 0);
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answer?: Buffer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(2_000, () => end());
    socket.once('connect', () => socket.write(Buffer.concat([head, body])));
    let received = Buffer.alloc(0);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (received.length >= 4 && received.length >= 4 + received.readInt32BE(0)) end(received.subarray(8));
    });
    socket.once('error', () => end());
    socket.once('close', () => end());
  });
}
