import { App, Chart } from 'cdk8s';
import { ExistingService, ExposureChecks, IngressController, PathIngress, Tls } from '../../../src';

/** What is found of two sites. */
function found(one: [IngressController, string, string], other: [IngressController, string, string]): string[] {
  const app = new App();
  for (const [id, [controller, host, path]] of [['One', one], ['Other', other]] as const) {
    const chart = new Chart(app, id.toLowerCase(), { namespace: 'shop', disableResourceNameHashes: true });
    new PathIngress(chart, 'Site', { host, controller, tls: Tls.none() }).addServicePath(path, ExistingService.named(id.toLowerCase(), { port: 80 }));
  }
  return ExposureChecks.of(app).findings().map(({ id, severity, constructPath, message }) => `${severity} ${id} ${constructPath}: ${message}`);
}

test('Contour serves neither of two sites of one host, whatever their paths are', () => {
  const contour = IngressController.contour();
  const findings = found([contour, 'shop.example', '/'], [contour, 'shop.example', '/api']);
  expect(findings).toEqual([
    'error ingress/host-contested one/Site/Resource: is for shop.example like HTTPProxy shop/other-site, and Contour serves none of them',
    'error ingress/host-contested other/Site/Resource: is for shop.example like HTTPProxy shop/one-site, and Contour serves none of them',
  ]);
  expect(found([contour, 'shop.example', '/'], [contour, 'other.example', '/'])).toEqual([]);
});

test('Traefik may send the requests of a host to a site with a wildcard', () => {
  const traefik = IngressController.traefik();
  expect(found([traefik, '*.shop.example', '/'], [traefik, 'api.shop.example', '/v1'])).toEqual([
    "error site/not-as-written other/Site/Resource: contradicts 'paths': api.shop.example/v1 gets no requests, because Ingress shop/one-site goes before it with '/'",
  ]);
});
