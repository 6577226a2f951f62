import { on } from './machines';
import { Node } from './network';
import { run } from '../machine/command';

/** What a kubelet wants, and sets where it is not so. */
const WANTED = {
  'kernel/keys/root_maxbytes': 25_000_000,
  'kernel/keys/root_maxkeys': 1_000_000,
  'kernel/panic': 10,
  'kernel/panic_on_oops': 1,
  'vm/overcommit_memory': 1,
  'vm/panic_on_oom': 0,
};

/** Shows these settings to a node, since they are of the whole machine, which is left as it is. */
export async function showKernelSettings(node: Node): Promise<void> {
  await run(...on(node, 'sh', '-ec', Object.entries(WANTED).map(([setting, value]) => `
    mkdir -p /run/settings/$(dirname ${setting})
    echo ${value} > /run/settings/${setting}
    mount --bind /run/settings/${setting} /proc/sys/${setting}
  `).join('')));
}
