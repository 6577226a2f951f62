import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a path that would end a directive', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addServicePath('/api;\n}', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must begin with '/' and hold only letters, digits and -._~/@:+=,% (% before two hexadecimal digits), at most 1024, got "/api;\\n}"; write for example '/api'"
  `);
});
