import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, yamlOf } from '../util';

test('a certificate of cert-manager for a default backend only', () => {
  const chart = testChart();
  new PathIngress(chart, 'Site', {
    controller: IngressController.ingressClass('public'),
    tls: Tls.certManager('letsencrypt'),
    redirectToHttps: false,
    defaultService: ExistingService.named('web', { port: 80 }),
  });
  const text = messageOf(() => yamlOf(chart));
  expect(text).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [test/Site] 'tls' needs a host that the certificate is for, got none; add a path with a host, or use 'Tls.secret'"
  `);
});
