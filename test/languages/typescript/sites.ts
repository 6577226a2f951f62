import { Chart } from 'cdk8s';
import { Backend, BackendProtocol, ExistingService, IngressController, IssuerKind, PathIngress, PathType, Tls } from 'cdk8s-exposure';
import * as kplus from 'cdk8s-plus-27';
import { Apps } from './apps';

/** One site for each controller. */
export function defineSites(chart: Chart, { web, api }: Apps): void {
  const gateway = IngressController.gatewayApi('public', {
    gatewayNamespace: 'infra',
    httpListener: 'http',
    httpsListener: 'https',
    controllerNamespace: 'envoy-gateway-system',
    controllerPodLabels: { app: 'envoy' },
  });

  // On the old controller, and already on the new one.
  const shop = new PathIngress(chart, 'Shop', {
    name: 'shop',
    host: 'shop.example',
    controller: IngressController.traefik({ className: 'traefik', httpEntryPoint: 'web', httpsEntryPoint: 'websecure' }),
    migrateTo: gateway,
    tls: Tls.certManager('letsencrypt', { issuerKind: IssuerKind.ISSUER, secretName: 'shop-tls' }),
    redirectHosts: ['www.shop.example'],
    labels: { 'example.com/site': 'shop' },
  });
  shop.addPath('/', web);
  shop.addPath('/api', api, { stripPrefix: true });
  shop.addServicePath('/robots.txt', ExistingService.named('static', { port: 80 }), { pathType: PathType.EXACT });
  shop.addBackend('/rpc', Backend.labels({ app: 'rpc' }, { port: 9090 }), { backendProtocol: BackendProtocol.grpc() });

  // Paths that are listed, and a Service that takes the rest.
  const legacy = kplus.Pods.select(chart, 'LegacyPods', { labels: { app: 'legacy' } });
  const service = new kplus.Service(chart, 'Legacy', { metadata: { name: 'legacy' }, selector: legacy, ports: [{ name: 'http', port: 80 }] });
  new PathIngress(chart, 'Old', {
    host: 'old.example',
    controller: IngressController.ingressNginx({ retirementAcknowledged: true }),
    tls: Tls.secret('old-tls'),
    redirectToHttps: false,
    annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '8m' },
    paths: [
      { path: '/', target: legacy, port: 8080 },
      { path: '/v1', target: api, replacePrefix: '/v2' },
      { path: '/newer', backend: Backend.labels({ app: 'newer' }, { port: 8080 }) },
      { path: '/', host: 'older.example', service: ExistingService.fromService(service) },
    ],
    defaultService: ExistingService.named('fallback', { port: 80 }),
  });

  const contour = new PathIngress(chart, 'Contour', {
    host: 'contour.example',
    controller: IngressController.contour({ className: 'contour' }),
    tls: Tls.none(),
  });
  contour.addPath('/', web, { pathType: PathType.PREFIX });
  contour.addBackend('/newer', Backend.labels({ app: 'newer' }), { port: 9090 });

  new PathIngress(chart, 'Plain', {
    anyHost: true,
    controller: IngressController.ingressClass('public', { controllerNamespace: 'ingress' }),
    tls: Tls.none(),
    defaultBackend: web,
  });

  new PathIngress(chart, 'Minimal', { host: 'minimal.example', controller: IngressController.clusterDefault(), tls: Tls.none() })
    .addServicePath('/', ExistingService.named('static', { portName: 'http' }));

  web.exposeViaIngress('/status', { host: 'status.example', controller: gateway, tls: Tls.byGateway(), pathType: PathType.EXACT });
}
