import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AllowedClients, ExternalLoadBalancer, ExternalLoadBalancerProps, LoadBalancerProvider, TargetCluster } from '../src';

/**
 * The same load balancer of every provider: two networks of clients, and what else each can be asked for. Each is for
 * a cluster of its own, since all have the same name.
 */
const app = new App();

function balancer(id: string, provider: LoadBalancerProvider, props: Partial<ExternalLoadBalancerProps> = {}): void {
  const chart = new Chart(app, id, { namespace: 'shop' });
  TargetCluster.describe(chart, { clusterName: id });
  new ExternalLoadBalancer(chart, 'Web', {
    target: kplus.Pods.select(chart, 'Pods', { labels: { app: 'web' } }),
    name: 'web',
    port: 443,
    targetPort: 8443,
    provider,
    allowedClients: AllowedClients.cidrs('203.0.113.0/24', '198.51.100.0/24'),
    ...props,
  });
}

const healthCheck = { path: '/healthz', interval: Duration.seconds(10), unhealthyThreshold: 3 };

balancer('generic', LoadBalancerProvider.generic());
balancer('aws', LoadBalancerProvider.awsLoadBalancerController(), { healthCheck, staticAddresses: ['eipalloc-0123456789abcdef0'] });
balancer('gke', LoadBalancerProvider.gke(), { staticAddresses: ['shop'] });
balancer('azure', LoadBalancerProvider.azure(), { healthCheck, staticAddresses: ['203.0.113.10'] });
balancer('metal-lb', LoadBalancerProvider.metalLB({ addressPool: 'public' }), { staticAddresses: ['203.0.113.10'] });

app.synth();
