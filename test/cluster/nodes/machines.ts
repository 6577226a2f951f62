import { spawn } from 'child_process';
import { once } from 'events';
import { mkdirSync, symlinkSync } from 'fs';
import { CLIENT, Machine, MACHINES, NETWORK, NODES } from './network';
import { run } from '../machine/command';

/** What a machine writes, and may not share with another. */
const OWN_FOLDERS = ['/run', '/var/lib', '/var/log'];

/** Where the mount namespaces of machines are found, by name. */
const MOUNTS = '/run/mounts';

/** A command that runs on a machine, when it is called inside of the cluster. */
export function on(machine: Machine, ...command: readonly string[]): [string, string[]] {
  const mounts = machine === CLIENT ? [] : [`--mount=${MOUNTS}/${machine.name}`];
  return ['nsenter', [`--net=/run/netns/${machine.name}`, ...mounts, '--', ...command]];
}

/** Makes all machines, on one bridge. To be called once, in namespaces of the cluster's own. */
export async function makeMachines(): Promise<void> {
  await run('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
  mkdirSync(MOUNTS);
  await script(`
    ip link set lo up
    ip link add cluster type bridge
    ip address add ${NETWORK.bridge}/24 dev cluster
    ip link set cluster up
  `);
  await Promise.all(MACHINES.map(makeMachine));
}

async function makeMachine(machine: Machine): Promise<void> {
  const { name, address } = machine;
  await script(`
    ip netns add ${name}
    ip link add ${name} type veth peer name eth0 netns ${name}
    ip link set ${name} master cluster up
  `);
  if (machine !== CLIENT) {
    symlinkSync(await makeMounts(), `${MOUNTS}/${name}`);
  }
  const addresses = machine === CLIENT ? [address, NETWORK.stranger] : [address];
  const routes = machine === CLIENT ? [] : [
    ...NODES.filter((node) => node !== machine).map((node) => `ip route add ${node.pods} via ${node.address}`),
    // A program of the node itself needs a route before the rules of kube-proxy lead it elsewhere.
    `ip route add ${NETWORK.services} via ${NETWORK.bridge}`,
  ];
  await run(...on(machine, 'sh', '-ec', `
    ip link set lo up
    ${addresses.map((own) => `ip address add ${own}/24 dev eth0`).join('\n')}
    ip link set eth0 up
    ${routes.join('\n')}
    echo 1 > /proc/sys/net/ipv4/ip_forward
  `));
}

/** A mount namespace, which exists as long as the process that stays in it. */
async function makeMounts(): Promise<string> {
  const mounts = OWN_FOLDERS.map((folder) => `mount -t tmpfs tmpfs ${folder}`);
  const holder = spawn('unshare', ['--mount', 'sh', '-ec', [...mounts, 'echo done', 'exec sleep infinity'].join('\n')], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit').then(() => Promise.reject(new Error('mounting failed')))]);
  holder.unref();
  holder.stdout.destroy();
  return `/proc/${holder.pid}/ns/mnt`;
}

function script(lines: string): Promise<string> {
  return run('sh', ['-ec', lines]);
}
