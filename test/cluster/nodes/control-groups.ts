import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { CONTROL_GROUP } from './instance';

const ROOT = '/sys/fs/cgroup';
const CPUSET = ['cpuset.cpus', 'cpuset.mems'];
const REMOVAL_SECONDS = 20;

/** Makes the control group of a node, in all hierarchies, and returns its path in each. */
export function makeControlGroup(node: string): string {
  for (const hierarchy of hierarchies()) {
    let group = hierarchy;
    for (const name of [CONTROL_GROUP, node]) {
      const parent = group;
      group = join(parent, name);
      delegate(parent);
      mkdirSync(group, { recursive: true });
      // In version 1 such a group takes no process before it has both.
      for (const file of CPUSET.filter((setting) => existsSync(join(parent, setting)))) {
        writeFileSync(join(group, file), readFileSync(join(parent, file)));
      }
    }
  }
  return `/${CONTROL_GROUP}/${node}`;
}

/** In version 2 the groups below have only the controllers that are handed down to them, and a kubelet asks for all of them. */
function delegate(group: string): void {
  const controllers = join(group, 'cgroup.controllers');
  if (existsSync(controllers)) {
    const names = readFileSync(controllers, 'utf8').split(/\s+/).filter(Boolean);
    names.forEach((name) => writeFileSync(join(group, 'cgroup.subtree_control'), `+${name}`));
  }
}

/** Removes what is left of all nodes; what has just been killed takes a moment to leave. */
export async function removeControlGroups(): Promise<void> {
  const left = () => hierarchies().map((hierarchy) => join(hierarchy, CONTROL_GROUP)).filter((group) => existsSync(group));
  for (const end = Date.now() + REMOVAL_SECONDS * 1000; left().length > 0; await setTimeout(50)) {
    try {
      left().forEach(removeGroup);
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}

/** One for each controller in version 1, one for all in version 2. */
function hierarchies(): string[] {
  if (existsSync(join(ROOT, 'cgroup.controllers'))) {
    return [ROOT];
  }
  return readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(ROOT, name));
}

/** A group has files that cannot be removed, and goes when it has no groups in it. */
function removeGroup(group: string): void {
  for (const entry of readdirSync(group, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      removeGroup(join(group, entry.name));
    }
  }
  rmdirSync(group);
}
