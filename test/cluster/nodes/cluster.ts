import { fork } from 'child_process';
import { once } from 'events';
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { connect, Socket } from 'net';
import { join } from 'path';
import { KEEPER, KUBECONFIG, KUBECONFIG_OUTSIDE, LOGS, STATE } from './instance';
import { on } from './machines';
import { CLIENT, Machine, MACHINES, NETWORK, NODES } from './network';
import { Kept, Order, Started } from './protocol';
import { kubernetes } from '../machine/kubernetes';
import { podImages } from '../machine/pod-images';
import { step } from '../machine/progress';
import { Refusal } from '../machine/refusal';
import { prepareMachine } from '../machine/requirements';

const TSX = ['--import', 'tsx'];

/** Commands for a person, one for each machine, and kubectl. */
const COMMANDS = join(STATE, 'bin');

/** A cluster, from outside. */
export class Cluster {
  /**
   * Makes what is missing on this machine, and starts a cluster.
   *
   * It ends with this process, unless it is `detached`.
   */
  public static async start({ detached = false } = {}): Promise<Cluster> {
    if (await Cluster.find()) {
      throw new Refusal('a cluster of this name runs already: end it with `npm run cluster:down`, or name another by CLUSTER=<name>');
    }
    await prepareMachine();
    const program = await kubernetes();
    await podImages();
    return step('start the cluster', async () => {
      const keeper = fork(join(__dirname, 'keeper.ts'), detached ? ['--detached'] : [], { execArgv: TSX, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const [{ failure, port }]: Started[] = await Promise.race([once(keeper, 'message'), once(keeper, 'exit').then(() => [{ failure: 'its keeper ended' }])]);
      if (failure) {
        throw new Refusal(`the cluster did not start: ${failure}`);
      }
      if (detached) {
        keeper.disconnect();
      }
      keeper.unref();
      const cluster = await Cluster.find();
      cluster!.writeFiles(program, port!);
      return cluster!;
    });
  }

  /** The cluster that runs, if any. */
  public static async find(): Promise<Cluster | undefined> {
    const keeper = connect({ path: KEEPER });
    const answer = await once(keeper, 'data').catch(() => undefined);
    if (!answer) {
      return undefined;
    }
    const kept: Kept = JSON.parse(answer[0]);
    if (kept.ending) {
      await once(keeper, 'close');
      return undefined;
    }
    return new Cluster(kept, keeper.unref());
  }

  private constructor(private readonly kept: Kept, private readonly keeper: Socket) {}

  /** It goes on when the process that started it ends. */
  public get isDetached(): boolean {
    return this.kept.detached;
  }

  /** What a person can do with it. */
  public get description(): string {
    const commands = (names: readonly string[]) => names.map((name) => join(COMMANDS, name)).join('  ');
    return [
      `kubeconfig      ${KUBECONFIG_OUTSIDE}`,
      `kubectl         ${commands(['kubectl'])}`,
      `on a machine    ${commands(MACHINES.map(({ name }) => name))}`,
      `                as in: ${commands([CLIENT.name])} curl http://${NODES[0].address}:30007`,
      `addresses       ${MACHINES.map(({ name, address }) => `${name} ${address}`).join(', ')}`,
      `load balancers  ${NETWORK.loadBalancers}`,
      `logs            ${LOGS}`,
      'end it          npm run cluster:down',
    ].join('\n');
  }

  /** A command that runs on the client's machine, when it is called outside of the cluster. */
  public onClient(...command: readonly string[]): string[] {
    return this.on(CLIENT, ...command);
  }

  public async stop({ keepLogs = false } = {}): Promise<void> {
    await step('stop the cluster', async () => {
      const ended = once(this.keeper.ref(), 'close');
      this.keeper.write((keepLogs ? 'stop, but keep the logs' : 'stop') satisfies Order);
      await ended;
    });
  }

  private on(machine: Machine, ...command: readonly string[]): string[] {
    const [program, args] = on(machine, ...command);
    // The process that made the namespaces is not in that of processes; its children are.
    const { pid } = this.kept;
    return ['nsenter', `--target=${pid}`, '--mount', `--pid=/proc/${pid}/ns/pid_for_children`, `--wdns=${process.cwd()}`, '--', program, ...args];
  }

  /** What a person needs. */
  private writeFiles(program: string, port: number): void {
    const config = JSON.parse(readFileSync(KUBECONFIG, 'utf8'));
    config.clusters[0].cluster.server = `https://127.0.0.1:${port}`;
    writeFileSync(KUBECONFIG_OUTSIDE, JSON.stringify(config, undefined, 2), { mode: 0o600 });

    const command = (name: string, ...words: readonly string[]) =>
      writeFileSync(join(COMMANDS, name), `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
    mkdirSync(COMMANDS);
    command('kubectl', program, 'kubectl', `--kubeconfig=${KUBECONFIG_OUTSIDE}`, `--cache-dir=${join(STATE, 'kubectl-outside')}`);
    for (const machine of MACHINES) {
      command(machine.name, ...this.on(machine));
    }
  }
}
