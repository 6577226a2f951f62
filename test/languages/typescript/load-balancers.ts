import { Chart, Duration } from 'cdk8s';
import {
  AllowedClients,
  AwsTargetType,
  ExternalLoadBalancer,
  IPFamily,
  IPFamilyPolicy,
  LoadBalancerHealthCheckProtocol,
  LoadBalancerProvider,
  TrafficPolicy,
} from 'cdk8s-exposure';
import * as kplus from 'cdk8s-plus-27';
import { Apps } from './apps';

/** One load balancer for each provider; returned is that of the partners. */
export function defineLoadBalancers(chart: Chart, { web, api }: Apps): ExternalLoadBalancer {
  const partners = api.exposeViaLoadBalancer({
    port: 443,
    allowedClients: AllowedClients.cidrs('203.0.113.0/24', '198.51.100.0/24'),
    provider: LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.IP, healthCheckSources: ['10.1.0.0/16'] }),
    healthCheck: { protocol: LoadBalancerHealthCheckProtocol.HTTP, path: '/ready', interval: Duration.seconds(10), unhealthyThreshold: 3 },
  });

  new ExternalLoadBalancer(chart, 'Instances', {
    name: 'instances',
    target: web,
    port: 80,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE }),
    externalTrafficPolicy: TrafficPolicy.CLUSTER,
  });

  const legacy = kplus.Pods.select(chart, 'LegacyPods', { labels: { app: 'legacy' } });
  new ExternalLoadBalancer(chart, 'Internal', {
    target: legacy,
    ports: [
      { name: 'http', port: 80, targetPort: 8080 },
      { name: 'grpc', port: 50051, targetPortName: 'grpc', protocol: kplus.Protocol.TCP, appProtocol: 'kubernetes.io/h2c' },
    ],
    allowedClients: AllowedClients.privateNetwork(),
    provider: LoadBalancerProvider.gke(),
  });

  new ExternalLoadBalancer(chart, 'DualStack', {
    target: legacy,
    port: 80,
    targetPort: 8080,
    allowedClients: AllowedClients.privateNetwork('10.0.0.0/8'),
    provider: LoadBalancerProvider.azure(),
    ipFamilies: [IPFamily.IPV4, IPFamily.IPV6],
    ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK,
  });

  new ExternalLoadBalancer(chart, 'Rack', {
    target: legacy,
    port: 80,
    targetPort: 8080,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.metalLB({ addressPool: 'public' }),
    staticAddresses: ['192.0.2.10'],
    allocateLoadBalancerNodePorts: true,
  });

  new ExternalLoadBalancer(chart, 'Plain', {
    target: legacy,
    port: 80,
    targetPort: 8080,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.generic(),
    loadBalancerClass: 'example.com/plain',
  });
  return partners;
}
