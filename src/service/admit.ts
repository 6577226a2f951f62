import { exposedPodsOf, Peer } from './exposed-pods';
import { Pods } from './pods';
import { ExposedPort } from '../values/service-options';

/**
 * Opens the network policy of a target, if it has one of ours, for those who are
 * to reach the ports of a Service.
 */
export function admitToPods(target: Pods, peers: Peer[], ports: ExposedPort[]): void {
  const pods = exposedPodsOf(target);
  for (const { port, targetPort, targetPortName, protocol } of ports) {
    pods?.admit(peers, { port: targetPortName ?? targetPort ?? port, protocol });
  }
}
