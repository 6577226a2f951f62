import { Case } from './cases';

function nodePorts(...ports: object[]): object {
  return { type: 'NodePort', ports: ports.map((port, i) => ({ name: `p${i}`, ...port })) };
}

function healthChecked(healthCheckNodePort: number, nodePort?: number): object {
  return { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort, ports: [{ port: 80, nodePort }] };
}

/** What only those who hand out ports and addresses refuse, which is what a dry run leaves out. */
const SPECS: { readonly [what: string]: object } = {
  'the first node port of the range': nodePorts({ port: 80, nodePort: 30000 }),
  'the last node port of the range': nodePorts({ port: 80, nodePort: 32767 }),
  'a node port below the range': nodePorts({ port: 80, nodePort: 29999 }),
  'a node port above the range': nodePorts({ port: 80, nodePort: 32768 }),
  'a node port that is no port at all': nodePorts({ port: 80, nodePort: 99999 }),
  'a node port for two protocols of one port': nodePorts({ port: 53, nodePort: 30053 }, { port: 53, nodePort: 30053, protocol: 'UDP' }),
  'a node port for two protocols of two ports': nodePorts({ port: 80, nodePort: 30054 }, { port: 443, nodePort: 30054, protocol: 'UDP' }),
  'a node port twice': nodePorts({ port: 80, nodePort: 30055 }, { port: 443, nodePort: 30055 }),
  'two node ports of one port': nodePorts({ port: 53, nodePort: 30056 }, { port: 53, nodePort: 30057, protocol: 'UDP' }),
  'a port for health checks': healthChecked(30100),
  'a port for health checks below the range': healthChecked(29999),
  'a port for health checks that is a node port': healthChecked(30101, 30101),
  'a port for health checks and another node port': healthChecked(30102, 30103),
  'no address and a port': { clusterIP: 'None', ports: [{ port: 80 }] },
  'an address twice': { clusterIP: '10.202.0.77', clusterIPs: ['10.202.0.77', '10.202.0.77'], ipFamilyPolicy: 'RequireDualStack', ports: [{ port: 80 }] },
};

/** Services that are right but for their ports and addresses, if at all. */
export const ALLOCATIONS: readonly Case[] = Object.entries(SPECS)
  .map(([change, spec]) => ({ change, manifest: { apiVersion: 'v1', kind: 'Service', metadata: { generateName: 'allocated-' }, spec } }));
