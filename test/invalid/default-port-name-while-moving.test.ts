import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a default backend with a port by name that only the next controller cannot express, among all paths at once', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', {
    host: 'shop.example',
    tls: Tls.none(),
    controller: IngressController.ingressClass('public'),
    migrateTo: IngressController.contour(),
    defaultService: ExistingService.named('fallback', { portName: 'http' }),
    paths: [
      { path: '/', service: ExistingService.named('web', { port: 80 }) },
      { path: '/api', host: 'api.shop.example', service: ExistingService.named('api', { port: 80 }) },
    ],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'defaultService.portName' must not be given, because Contour cannot express it in an HTTPProxy, got "http"; give the port by number with 'port'"
  `);
});
