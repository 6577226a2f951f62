/** The addresses of a cluster, which lie in network namespaces of its own. */
export const NETWORK = {
  machines: '10.200.0.0/24',
  /** Of the bridge that connects the machines. */
  bridge: '10.200.0.1',
  /** A second address of the client's machine, for a client that is somebody else. */
  stranger: '10.200.0.101',
  loadBalancers: '10.200.0.200-10.200.0.250',
  pods: '10.201.0.0/16',
  services: '10.202.0.0/16',
  apiServerService: '10.202.0.1',
  dns: '10.202.0.10',
} as const;

/** What has a network of its own. */
export interface Machine {
  readonly name: string;
  readonly address: string;
}

export interface Node extends Machine {
  readonly pods: string;
}

export const CONTROL_PLANE: Machine = { name: 'control-plane', address: '10.200.0.10' };

export const NODES: readonly Node[] = [
  { name: 'node-1', address: '10.200.0.11', pods: '10.201.1.0/24' },
  { name: 'node-2', address: '10.200.0.12', pods: '10.201.2.0/24' },
];

/** A machine outside of the cluster, in which the tests run. It has the file system of the cluster, and no route to pods. */
export const CLIENT: Machine = { name: 'client', address: '10.200.0.100' };

export const MACHINES: readonly Machine[] = [CONTROL_PLANE, ...NODES, CLIENT];
