import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('annotations for Contour', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.contour(), annotations: { 'projectcontour.io/response-timeout': '10s' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations' must not be given, because Contour reads none from an HTTPProxy, got ["projectcontour.io/response-timeout"]; leave them out, or write them with 'Overrides'"
  `);
});
