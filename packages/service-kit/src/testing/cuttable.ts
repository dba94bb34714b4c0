import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to the test's PostgreSQL that can be cut, and opened again on the same port. */
export async function cuttable(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const open = async () => {
    server = createServer((socket) => {
      const far = createConnection(Number(target.port), target.hostname);
      for (const [one, other] of [[socket, far], [far, socket]] as const) {
        sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const cut = () => {
    server?.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  await open();
  return { open, cut, through: (of: string) => Object.assign(new URL(of), { port: String(port) }).href };
}
