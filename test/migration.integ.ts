import { App, Chart } from 'cdk8s';
import { ExposedApp, IngressController, PathIngress, Tls } from '../src';

/**
 * A site that moves from ingress-nginx to a Gateway: both serve it, and the apps
 * let both of them in.
 */
const app = new App();
const chart = new Chart(app, 'migration', { namespace: 'shop' });

const web = new ExposedApp(chart, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
const api = new ExposedApp(chart, 'Api', { name: 'api', image: 'ghcr.io/acme/api:2.0.0', port: 3000, health: '/ready' });

const site = new PathIngress(chart, 'Site', {
  name: 'shop',
  host: 'shop.example',
  controller: IngressController.ingressNginx({ retirementAcknowledged: true }),
  migrateTo: IngressController.gatewayApi('public', {
    gatewayNamespace: 'infra',
    httpListener: 'http',
    httpsListener: 'https',
    controllerNamespace: 'envoy-gateway-system',
  }),
  tls: Tls.secret('shop-tls'),
});
site.addPath('/', web);
site.addPath('/api', api, { stripPrefix: true });

app.synth();
