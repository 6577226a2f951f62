/*
 * The parent of a cluster. It holds the name, so that there is one cluster of a name; ends the cluster when the process
 * that started it ends, however that happens; and removes what the kernel leaves. When the keeper itself is killed, the
 * kernel ends the cluster, and the next keeper removes the rest.
 */
import { ChildProcess, spawn } from 'child_process';
import { existsSync, mkdirSync, openSync, readdirSync, rmSync } from 'fs';
import { AddressInfo, createServer } from 'net';
import { join } from 'path';
import { removeControlGroups } from './control-groups';
import { KEEPER, LOGS, RELAY, STATE } from './instance';
import { Kept, Order, Started } from './protocol';
import { listen, relay } from './relay';

const DETACHED = process.argv.includes('--detached');
const INSIDE = join(__dirname, 'inside.ts');

async function keep(): Promise<void> {
  const end = new AbortController();
  let cluster: ChildProcess | undefined;
  let keepLogs = false;
  const name = createServer((visitor) => {
    visitor.on('error', () => undefined);
    visitor.write(JSON.stringify({ pid: cluster?.pid ?? 0, detached: DETACHED, ending: end.signal.aborted } satisfies Kept));
    visitor.on('data', (order) => {
      keepLogs = String(order) === 'stop, but keep the logs' satisfies Order;
      end.abort();
    });
  });
  await listen(name, { path: KEEPER });

  process.once('SIGTERM', () => end.abort());
  process.once('disconnect', () => end.abort());
  await clean();
  mkdirSync(LOGS, { recursive: true, mode: 0o700 });
  cluster = spawnCluster(end.signal);
  const ended = new Promise((resolve) => cluster!.once('exit', resolve));
  const started = new Promise<Started>((resolve) => cluster!.once('message', resolve));
  const { failure } = await Promise.race([started, ended.then((): Started => ({ failure: 'it ended' }))]);
  if (failure) {
    end.abort();
  } else {
    const { port } = (await relay({ host: '127.0.0.1', port: 0 }, { path: RELAY })).address() as AddressInfo;
    if (DETACHED) {
      process.removeAllListeners('disconnect');
    }
    tell({ port });
  }
  await ended;
  await clean(keepLogs);
  tell({ failure });
  process.exit();
}

/** In namespaces of its own, which the kernel ends when their first process does, which it ends when this process does. */
function spawnCluster(signal: AbortSignal): ChildProcess {
  const log = openSync(join(LOGS, 'cluster.log'), 'a');
  const cluster = spawn('setpriv', [
    '--pdeathsig=KILL', 'unshare', '--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc',
    'tini', '--', process.execPath, '--import', 'tsx', INSIDE,
  ], { stdio: ['ignore', log, log, 'ipc'], signal, killSignal: 'SIGKILL' });
  // That it was aborted is not an error.
  return cluster.on('error', () => undefined);
}

/** Removes what a cluster of this name has left. */
async function clean(keepLogs = false): Promise<void> {
  await removeControlGroups();
  for (const entry of existsSync(STATE) ? readdirSync(STATE) : []) {
    if (!(keepLogs && join(STATE, entry) === LOGS)) {
      rmSync(join(STATE, entry), { recursive: true });
    }
  }
  if (!keepLogs) {
    rmSync(STATE, { recursive: true, force: true });
  }
}

/** Nobody may be there to be told. */
function tell(message: Started): void {
  if (process.connected) {
    process.send!(message);
  }
}

keep().catch((error: Error) => {
  tell({ failure: error.message });
  process.exit(1);
});
