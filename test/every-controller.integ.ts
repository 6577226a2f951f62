import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExistingService, IngressController, PathIngress, PathIngressProps, PathType, TargetCluster, Tls } from '../src';

/**
 * The same site for every controller: two hosts, prefixes that are kept,
 * stripped and replaced, an exact path, and a default for the rest. Each is for
 * a cluster of its own, since all have the same name.
 */
const app = new App();

function site(id: string, controller: IngressController, props: Partial<PathIngressProps> = {}): PathIngress {
  const chart = new Chart(app, id, { namespace: 'shop' });
  TargetCluster.describe(chart, { clusterName: id });
  const ingress = new PathIngress(chart, 'Site', {
    name: 'shop',
    host: 'shop.example',
    controller,
    tls: Tls.certManager('letsencrypt'),
    ...props,
  });
  ingress.addPath('/', kplus.Pods.select(chart, 'Web', { labels: { app: 'web' } }), { port: 8080 });
  ingress.addServicePath('/docs', ExistingService.named('docs', { port: 80 }));
  ingress.addServicePath('/robots', ExistingService.named('static', { port: 80 }), { pathType: PathType.EXACT });
  return ingress;
}

function rewriting(ingress: PathIngress): void {
  const api = ExistingService.named('api', { port: 3000 });
  ingress.addServicePath('/api', api, { stripPrefix: true });
  ingress.addServicePath('/old', api, { replacePrefix: '/v2' });
  ingress.addServicePath('/', api, { host: 'api.shop.example' });
}

const defaultService = ExistingService.named('fallback', { port: 80 });

site('plain-ingress', IngressController.ingressClass('public'), { redirectToHttps: false, defaultService });
rewriting(site('traefik', IngressController.traefik(), { defaultService }));
rewriting(site('traefik-plain-http-too', IngressController.traefik(), { redirectToHttps: false }));
rewriting(site('contour', IngressController.contour()));
rewriting(site('ingress-nginx', IngressController.ingressNginx({ retirementAcknowledged: true }), { defaultService }));
rewriting(site('gateway-api', IngressController.gatewayApi('public', { gatewayNamespace: 'infra', httpListener: 'http', httpsListener: 'https' }), {
  tls: Tls.byGateway(),
  defaultService,
}));

app.synth();
