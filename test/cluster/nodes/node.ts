import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ApiServer } from './api-server';
import { Component } from './component';
import { makeControlGroup } from './control-groups';
import { ControlPlane } from './control-plane';
import { STATE } from './instance';
import { showKernelSettings } from './kernel-settings';
import { on } from './machines';
import { Node } from './network';
import { containerdConfig, kubeletConfig, kubeProxyConfig, podNetwork } from './node-config';
import { run } from '../machine/command';
import { Image } from '../machine/image';

const START_SECONDS = 60;

/** Starts containerd with some images on a node. */
export async function startContainerd(node: Node, images: readonly Image[]): Promise<void> {
  const cni = join(folderOf(node), 'cni');
  mkdirSync(cni, { recursive: true });
  writeConfig(node, 'cni/pods.conflist', podNetwork(node));
  const config = writeConfig(node, 'containerd.toml', containerdConfig(cni));
  const containerd = Component.start(node, `${node.name}/containerd`, ['containerd', `--config=${config}`]);
  await containerd.until(() => run(...on(node, 'ctr', 'version')).then(() => true), START_SECONDS);
  await importImages(node, images);
}

/** Starts a kubelet and kube-proxy, and waits until the node takes pods. It needs containerd. */
export async function joinCluster(node: Node, program: string, plane: ControlPlane): Promise<void> {
  const { name, address } = node;
  const [user, proxyUser] = await Promise.all([
    plane.kubeconfigOf(name, `system:node:${name}`, 'system:nodes'),
    plane.kubeconfigOf(`${name}-proxy`, 'system:kube-proxy'),
    showKernelSettings(node),
  ]);
  const config = writeConfig(node, 'kubelet.json', kubeletConfig({ node, controlGroup: makeControlGroup(name), clientAuthority: plane.authority.certificate }));
  const proxyConfig = writeConfig(node, 'kube-proxy.json', kubeProxyConfig(node, proxyUser));
  const kubelet = Component.start(node, `${name}/kubelet`, [
    program, 'kubelet', `--config=${config}`, `--kubeconfig=${user}`, `--hostname-override=${name}`, `--node-ip=${address}`,
  ]);
  Component.start(node, `${name}/kube-proxy`, [program, 'kube-proxy', `--config=${proxyConfig}`]);

  const api = new ApiServer(plane.kubeconfig);
  await kubelet.until(async () => isReady(await api.get(`/api/v1/nodes/${name}`)), START_SECONDS);
}

/** Makes images known to a node, whose pods then need no registry. */
export async function importImages(node: Node, images: readonly Image[]): Promise<void> {
  for (const { tarball } of images) {
    await run(...on(node, 'ctr', '--namespace=k8s.io', 'images', 'import', tarball));
  }
}

function folderOf(node: Node): string {
  return join(STATE, node.name);
}

function writeConfig(node: Node, name: string, content: object | string): string {
  const file = join(folderOf(node), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  return file;
}

function isReady({ spec, status }: any): boolean {
  const ready = status.conditions.some((condition: any) => condition.type === 'Ready' && condition.status === 'True');
  return ready && !spec.taints;
}
