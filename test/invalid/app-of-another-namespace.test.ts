import { App, Chart } from 'cdk8s';
import { ExposedApp, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an app of another namespace', () => {
  const chart = testChart({ namespace: 'shop' });
  const other = new Chart(App.of(chart), 'other', { namespace: 'cart' });
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addPath('/', new ExposedApp(other, 'Web', { image: 'web:1', port: 8080 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'target' must be in the namespace of the site, because a path leads to Services of its own namespace only, got "cart"; define it in the namespace of the site, or give it a site with a host of its own in a chart of that namespace"
  `);
});
