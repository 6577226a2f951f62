import { objectName } from './object-name';
import { remembered } from '../../collections/remembered';
import { Peer, admission } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { NetworkPolicy } from '../../graph/network-policy';
import { TargetPort } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { WayInTarget } from '../way-in';

/** The policies that stand before a port of a workload, and whether they let a client in. */
export function guards(
  graph: Graph,
  workload: Workload,
  target: TargetPort | undefined,
  protocol: string,
  client: Peer,
): Pick<WayInTarget, 'policies' | 'admitted'> {
  const { number = 0, names = [] } = target ?? {};
  const { policies, admitted } = admission(graph, workload, number, protocol, names, client);
  return {
    policies: policies.length === 0 ? undefined : namesOf(policies),
    admitted: target === undefined ? undefined : admitted,
  };
}

/** Once for all ways that the same policies guard. */
const namesOf = remembered((policies: readonly NetworkPolicy[]) => policies.map(({ resource }) => objectName(resource)));
