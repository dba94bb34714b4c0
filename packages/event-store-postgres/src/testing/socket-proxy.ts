import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy before a database that counts round trips, and cuts connections where a test says so. */
export interface SocketProxy {
  /** The database's url, through the proxy. */
  readonly url: string;
  /** Times that the client spoke after the server had: round trips, on all connections together. */
  readonly trips: () => number;
  /** Cuts a connection right after it passed on bytes of the client that hold `word`, before the server's answer is. */
  readonly cutAfter: (word: string | undefined) => void;
  readonly close: () => Promise<void>;
}

/** Opens a proxy on a free port of the loopback before the database of a url. */
export async function openProxy(databaseUrl: string): Promise<SocketProxy> {
  const target = new URL(databaseUrl);
  let trips = 0;
  let word: string | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let serverSpoke = true;
    let deaf = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.end();
      });
    }
    client.on('data', (bytes) => {
      if (serverSpoke) trips += 1;
      serverSpoke = false;
      database.write(bytes);
      deaf ||= word !== undefined && bytes.includes(word);
    });
    database.on('data', (bytes) => {
      serverSpoke = true;
      // The server has done what it was told, and nobody hears of it.
      if (deaf) client.destroy();
      else client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: Object.assign(new URL(databaseUrl), { port: String((server.address() as AddressInfo).port) }).href,
    trips: () => trips,
    cutAfter: (value) => {
      word = value;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
