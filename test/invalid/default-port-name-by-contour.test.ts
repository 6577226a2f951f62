import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

const web = ExistingService.named('web', { port: 80 });

function site(): PathIngress {
  return new PathIngress(testChart(), 'Site', {
    host: 'shop.example',
    tls: Tls.none(),
    controller: IngressController.contour(),
    defaultService: ExistingService.named('fallback', { portName: 'http' }),
  });
}

test('a default backend with a port by name by Contour, at a host that does not serve its root', () => {
  expect(messageOf(() => site().addServicePath('/api', web))).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'defaultService.portName' must not be given, because Contour cannot express it in an HTTPProxy, got "http"; give the port by number with 'port'"
  `);
});

test('not if each host serves its root, since the rest goes through an Ingress', () => {
  const ingress = site();
  expect(() => ingress.addServicePath('/', web)).not.toThrow();
  expect(() => ingress.addServicePath('/api', web)).not.toThrow();
});
