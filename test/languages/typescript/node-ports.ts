import { Chart } from 'cdk8s';
import { NodePortService, SessionAffinity, TrafficDistribution, TrafficPolicy } from 'cdk8s-exposure';
import * as kplus from 'cdk8s-plus-27';
import { Apps } from './apps';

export function defineNodePorts(chart: Chart, { dice }: Apps): void {
  dice.exposeViaNodePort({ nodePort: 30077, externalTrafficPolicy: TrafficPolicy.LOCAL });

  new NodePortService(chart, 'Legacy', {
    name: 'legacy-nodes',
    target: kplus.Pods.select(chart, 'LegacyPods', { labels: { app: 'legacy' } }),
    port: 80,
    targetPort: 8080,
    clusterIP: '10.0.171.239',
    sessionAffinity: SessionAffinity.none(),
    trafficDistribution: TrafficDistribution.PREFER_SAME_NODE,
    publishNotReadyAddresses: true,
  });
}
