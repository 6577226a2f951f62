/*
 * The first program in the namespaces of a cluster: makes the machines, and starts on them what a cluster is made of.
 * When it ends, the kernel ends all of it.
 */
import { ControlPlane } from './control-plane';
import { RELAY } from './instance';
import { makeMachines } from './machines';
import { CONTROL_PLANE, NODES } from './network';
import { joinCluster, startContainerd } from './node';
import { relay } from './relay';
import { kubernetes } from '../machine/kubernetes';
import { podImages } from '../machine/pod-images';
import { step } from '../machine/progress';

async function start(): Promise<void> {
  const program = await kubernetes();
  const images = await podImages();
  await step('make the machines', makeMachines);
  const [plane] = await Promise.all([
    step('start the control plane', () => ControlPlane.start({ program })),
    ...NODES.map((node) => step(`start containerd on ${node.name}`, () => startContainerd(node, images))),
  ]);
  await plane.startControllers();
  await Promise.all(NODES.map((node) => step(`join ${node.name}`, () => joinCluster(node, program, plane))));
}

start()
  .then(() => relay({ path: RELAY }, { host: CONTROL_PLANE.address, port: 6443 }))
  .then(() => process.send!({}), (error: Error) => process.send!({ failure: error.message }));
