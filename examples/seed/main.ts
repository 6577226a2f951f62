import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AllowedClients, ExistingService, ExternalLoadBalancer, IngressController, LoadBalancerProvider, NodePortService, PathIngress, TargetCluster, Tls } from '../../src';

/**
 * The three ways to expose a Service, each with the fewest words. Two of them have the same name, so each is for a cluster of its own.
 */
const app = new App();

const nodePort = new Chart(app, 'node-port');
TargetCluster.describe(nodePort, { clusterName: 'node-port' });
new NodePortService(nodePort, 'MyService', {
  name: 'my-service',
  target: kplus.Pods.select(nodePort, 'MyApp', { labels: { app: 'MyApp' } }),
  port: 80,
  targetPort: 80,
  nodePort: 30007,
});

const loadBalancer = new Chart(app, 'load-balancer');
TargetCluster.describe(loadBalancer, { clusterName: 'load-balancer' });
new ExternalLoadBalancer(loadBalancer, 'MyService', {
  name: 'my-service',
  target: kplus.Pods.select(loadBalancer, 'MyApp', { labels: { app: 'MyApp' } }),
  ports: [{ protocol: kplus.Protocol.TCP, port: 80, targetPort: 9376 }],
  // Only on a cluster whose range holds it.
  clusterIP: '10.0.171.239',
  allowedClients: AllowedClients.internet(),
  provider: LoadBalancerProvider.generic(),
});

const ingress = new Chart(app, 'ingress');
TargetCluster.describe(ingress, { clusterName: 'ingress' });
const site = new PathIngress(ingress, 'MinimalIngress', {
  name: 'minimal-ingress',
  anyHost: true,
  tls: Tls.none(),
  controller: IngressController.clusterDefault(),
  // Sends everything below /testpath to /, where `stripPrefix` would keep the rest of the path.
  annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/' },
});
site.addServicePath('/testpath', ExistingService.named('test', { port: 80 }));

app.synth();
