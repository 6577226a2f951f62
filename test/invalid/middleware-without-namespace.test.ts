import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a redirect by Traefik in a chart without a namespace', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.secret('shop-tls') }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'redirectToHttps' needs the namespace of the chart to be known, because Traefik names a Middleware by it; give the chart a namespace, for example 'new Chart(app, "shop", { namespace: "shop" })'"
  `);
});
