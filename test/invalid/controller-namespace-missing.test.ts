import { ExposedApp, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a guarded app behind a controller that is not known', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'controllerNamespace' must be given to a plain Ingress, because the network policy of 'test/Web' has to let its pods in; write for example 'controllerNamespace: "ingress"' into the options of the controller, 'controllerNetworks' with its subnets if it is a load balancer outside of the cluster, or switch the policy off with 'networkPolicy: false'"
  `);
});
