import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a port by name by Contour', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.contour() })
    .addServicePath('/', ExistingService.named('web', { portName: 'http' })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'portName' must not be given, because Contour cannot express it in an HTTPProxy, got "http"; give the port by number with 'port'"
  `);
});
