import { App, Chart } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, TargetCluster, Tls } from '../../src';
import { messageOf } from '../util';

function site(gateway: { httpListeners?: string[]; httpsListeners?: string[] }): string {
  const app = new App();
  TargetCluster.describe(app, { gateways: [{ name: 'public', namespaceName: 'infra', ...gateway }] });
  return messageOf(() => new PathIngress(new Chart(app, 'shop', { namespace: 'shop' }), 'Site', {
    host: 'shop.example',
    controller: IngressController.gatewayApi('public', { gatewayNamespace: 'infra', httpListener: 'web', controllerNamespace: 'infra' }),
    tls: Tls.none(),
    paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
  }));
}

test('a listener for plain HTTP that the description of the cluster has for HTTPS', () => {
  expect(site({ httpsListeners: ['web'] })).toBe(
    "invalid PathIngress:\n  [shop/Site] 'httpListener' must not be one of the 'httpsListeners' that 'TargetCluster.describe' says of this Gateway, got \"web\"; correct one of the two");
  expect(site({ httpListeners: ['web'] })).toBe('no error');
});
