import { App, Chart } from 'cdk8s';
import { ExistingService, ExposureChecks, IngressController, PathIngress, Tls } from '../../../src';

const WEB = ExistingService.named('web', { port: 80 });

/** What is found of two sites. */
function found(one: [IngressController, string, string], other: [IngressController, string, string]): string[] {
  const app = new App();
  for (const [id, [controller, host, path]] of [['One', one], ['Other', other]] as const) {
    const chart = new Chart(app, id.toLowerCase(), { namespace: 'shop', disableResourceNameHashes: true });
    new PathIngress(chart, 'Site', { host, controller, tls: Tls.none() }).addServicePath(path, WEB);
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
