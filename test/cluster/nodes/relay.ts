import { connect, createServer, ListenOptions, NetConnectOpts, Server } from 'net';

/** Leads connections on to another address. */
export async function relay(from: ListenOptions, to: NetConnectOpts): Promise<Server> {
  const server = createServer((client) => {
    const target = connect(to);
    client.pipe(target).pipe(client);
    client.on('error', () => target.destroy());
    target.on('error', () => client.destroy());
  });
  await listen(server, from);
  return server;
}

/** Waits until a server listens, or fails. */
export function listen(server: Server, options: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(options, resolve);
  });
}
