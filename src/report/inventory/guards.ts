import { objectName } from './object-name';
import { Peer, admission } from '../../graph/admission';
import { Graph } from '../../graph/graph';
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
    policies: policies.length === 0 ? undefined : policies.map(({ resource }) => objectName(resource)),
    admitted: target === undefined ? undefined : admitted,
  };
}
