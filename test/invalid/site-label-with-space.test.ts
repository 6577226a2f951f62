import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a space in a label of a site', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none(), labels: { team: 'the shop' } })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'labels[team]' must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, got "the shop"; shorten the value, or move it to an annotation"
  `);
});
