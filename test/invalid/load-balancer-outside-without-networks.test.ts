import { ExposedApp, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a guarded app behind a load balancer outside of the cluster', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.ingressClass('gce'), tls: Tls.none() })
    .addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'controllerNetworks' must be given to class 'gce', because the network policy of 'test/Web' has to let its requests in, and the load balancers of GKE Ingress are outside of the cluster, and no pods connect; write their networks (those of Google's front ends and health checks, and the proxy-only subnet if the class is internal or regional), for example 'controllerNetworks: ["130.211.0.0/22", "35.191.0.0/16"]', into the options of the controller or into class 'gce' of 'TargetCluster.describe', or switch the policy off with 'networkPolicy: false'"
  `);
});
