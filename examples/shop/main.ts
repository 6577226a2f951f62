import { App, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowedClients,
  ExistingService,
  ExposedApp,
  IngressController,
  KubernetesVersion,
  LoadBalancerProvider,
  Overrides,
  PathIngress,
  PathType,
  TargetCluster,
  Tls,
} from '../../src';

/**
 * A shop: a web front and an API behind one address, an API for partners behind
 * a load balancer, a game of chance by UDP on a node port, and a status page
 * that is reached by the Gateway that the old address moves to.
 */
const app = new App();
TargetCluster.describe(app, { minVersion: KubernetesVersion.V1_34, podCidrs: ['10.244.0.0/16'] });
const chart = new Chart(app, 'shop', { namespace: 'shop' });

const web = new ExposedApp(chart, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
const api = new ExposedApp(chart, 'Api', {
  name: 'api',
  image: 'ghcr.io/acme/api:2.0.0',
  port: 3000,
  health: '/ready',
  autoscaler: { maxReplicas: 10 },
  allowedNamespaces: ['monitoring'],
});
api.container.env.addVariable('LOG_LEVEL', kplus.EnvValue.fromValue('info'));

// One address, several services, for the old controller and the one that takes over.
const site = new PathIngress(chart, 'Site', {
  name: 'shop',
  host: 'shop.example',
  controller: IngressController.traefik(),
  migrateTo: IngressController.gatewayApi('public', {
    gatewayNamespace: 'infra',
    httpListener: 'http',
    httpsListener: 'https',
    controllerNamespace: 'envoy-gateway-system',
  }),
  tls: Tls.certManager('letsencrypt'),
});
site.addPath('/', web);
site.addPath('/api', api, { stripPrefix: true });
site.addServicePath('/robots.txt', ExistingService.named('static', { port: 80 }), { pathType: PathType.EXACT });

// Partners reach the API at an address of its own.
const partners = api.exposeViaLoadBalancer({
  port: 443,
  allowedClients: AllowedClients.cidrs('203.0.113.0/24'),
  provider: LoadBalancerProvider.awsLoadBalancerController({ healthCheckSources: ['10.1.0.0/16'] }),
});
Overrides.of(partners).apply(JsonPatch.add('/metadata/annotations/owner', 'partner-team'));

// Players of the game reach it on a port of every node.
const dice = new ExposedApp(chart, 'Dice', { name: 'dice', image: 'ghcr.io/acme/dice:0.3.0', port: 7777, protocol: kplus.Protocol.UDP });
dice.exposeViaNodePort({ nodePort: 30077 });

// The status page has a host of its own, on the Gateway only.
const status = new ExposedApp(chart, 'Status', { name: 'status', image: 'ghcr.io/acme/status:1.0.0', port: 8080, health: '/healthz' });
status.exposeViaIngress('/', {
  host: 'status.shop.example',
  controller: IngressController.gatewayApi('public', { gatewayNamespace: 'infra', httpListener: 'http', controllerNamespace: 'envoy-gateway-system' }),
  tls: Tls.none(),
});

app.synth();
