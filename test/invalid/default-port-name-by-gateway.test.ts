import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a default backend with a port by name by a Gateway', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', {
    host: 'shop.example',
    tls: Tls.none(),
    controller: IngressController.gatewayApi('public', { httpListener: 'http' }),
    defaultService: ExistingService.named('fallback', { portName: 'http' }),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'defaultService.portName' must not be given, because Gateway API cannot express it, got "http"; give the port by number with 'port'"
  `);
});
