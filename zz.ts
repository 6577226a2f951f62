import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, TargetCluster, Tls, AllowedClients } from './src';
const which = process.argv[2];
const app = new App({ outdir: '/tmp/w/rt/out' }); const chart = new Chart(app, 'shop', { namespace: 'shop' });
const service = ExistingService.named('web', { port: 80 });
function go() {
  if (which === 'patch') {
    const s = new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.traefik(), tls: Tls.none(), paths: [{ path: '/', service }] });
    ApiObject.of(s).addJsonPatch(JsonPatch.replace('/spec/rules/0/host', 'b.example'));
  }
  if (which === 'patch2') {
    const s = new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.traefik(), tls: Tls.none(), paths: [{ path: '/', service }] });
    ApiObject.of(s).addJsonPatch(JsonPatch.add('/spec/defaultBackend', {}));
  }
  if (which === 'gateway') {
    TargetCluster.describe(app, { gateways: [{ name: 'public', namespaceName: 'infra', allowedClients: AllowedClients.internet(), listeners: [{ name: 'web', protocol: 'HTTPS' } as any] } as any] } as any);
    new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.gatewayApi('public', { gatewayNamespace: 'infra', httpListener: 'web', controllerNamespace: 'x' }), tls: Tls.none(), paths: [{ path: '/', service }] });
  }
  if (which === 'typo') {
    TargetCluster.describe(app, { classes: [{ name: 'trafik', allowedClients: AllowedClients.internet() } as any] } as any);
    new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.traefik(), tls: Tls.none(), paths: [{ path: '/', service }] });
  }
  if (which === 'controller') {
    TargetCluster.describe(app, { classes: [{ name: 'public', controller: 'nginx.org/ingress-controller' } as any] } as any);
    new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.traefik({ className: 'public' }), tls: Tls.none(), paths: [{ path: '/', service, stripPrefix: true, }, { path: '/api', service, stripPrefix: true }] });
  }
  app.synth();
}
try { go(); } catch (e) { console.log((e as Error).stack!.split('\n').slice(0, 12).join('\n')); }
