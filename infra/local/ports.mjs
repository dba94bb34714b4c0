/** Ports on loopback, chosen below the range that the system hands out for outgoing connections. */
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

const lowest = 20_000;
const highest = 32_000;

/**
 * True when nothing listens on the port, so that we may.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/**
 * True when something accepts connections there.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isListening(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const socket = connect({ port, host });
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * A free port that is not among `taken`, and is added to them; the remembered one when it is still free.
 * @param {Set<number>} taken
 * @param {number} [remembered]
 */
export async function choosePort(taken, remembered) {
  if (remembered !== undefined && !taken.has(remembered) && (await isFree(remembered))) {
    taken.add(remembered);
    return remembered;
  }
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isFree(port))) {
      taken.add(port);
      return port;
    }
  }
  throw new Error(`No free port between ${lowest} and ${highest} on 127.0.0.1.`);
}
