import { IngressController, PathIngress, TargetCluster, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a class that the cluster has for another controller', () => {
  const chart = testChart();
  TargetCluster.describe(chart, { classes: [{ name: 'traefik', controller: 'k8s.io/ingress-nginx' }] });
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'controller' must be for ingress-nginx, because 'TargetCluster.describe' says that class 'traefik' is of 'k8s.io/ingress-nginx', got "Traefik"; name the controller or the class that is meant, or correct the description"
  `);
});
