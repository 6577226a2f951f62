import { execFileSync } from 'child_process';
import { join } from 'path';

const ROOT = join(__dirname, '..', '..');

/** What programs in plain JavaScript do, against what is published. */
const PROGRAM = `
const { Chart, App } = require('cdk8s');
const { AllowedClients, ExistingService, ExposedApp, IngressController, KubernetesVersion, PathIngress, TargetCluster, Tls } = require('.');
const chart = new Chart(new App(), 'shop');
const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
class Web extends ExposedApp {}
TargetCluster.describe(new Chart(chart, 'cluster'), { minVersion: KubernetesVersion.V1_34 });
for (const call of [
  () => new ExposedApp(chart, 'App'),
  () => new Web(chart, 'App', { image: 'web', port: '80' }),
  () => new PathIngress(chart, 'Other', { host: 'shop.example', controller: IngressController.traefik, tls: new Tls('none') }),
  () => site.addPath('/', 'web', { pathType: 'exact' }),
  () => site.addPath('/', ExistingService.named('legacy', { port: 80 })),
  () => AllowedClients.cidrs(['203.0.113.0/24']),
]) {
  try { call(); } catch (error) { console.log(error.name + ': ' + error.message); }
}
`;

test('plain JavaScript gets our errors from the compiled library', () => {
  expect(execFileSync(process.execPath, ['-e', PROGRAM], { cwd: ROOT, encoding: 'utf8' })).toMatchInlineSnapshot(`
"Error: invalid ExposedApp:
  [shop/App] 'props' must be given; write at least 'image' and 'port'
Error: invalid ExposedApp:
  [shop/App] 'port' must be a number, got "80"; write it without quotes
Error: invalid PathIngress:
  [shop/Other] 'controller' must be a value of IngressController, got a function; call 'IngressController.traefik()'
  [shop/Other] 'tls' must be made by Tls, got a Tls; make it with 'Tls.byGateway', 'Tls.certManager', 'Tls.none' or 'Tls.secret'
Error: invalid PathIngress:
  [shop/Site] 'target' must select pods, got "web"; hand in a workload or a label selection of cdk8s-plus, or an ExposedApp
  [shop/Site] 'pathType' must be PathType.PREFIX or PathType.EXACT, got "exact"; write 'PathType.EXACT'
Error: invalid PathIngress:
  [shop/Site] 'target' must select pods, got an ExistingService; call 'PathIngress.addServicePath'
Error: invalid AllowedClients.cidrs:
  'cidrs[0]' must be a text, got ["203.0.113.0/24"]; write the text itself, without a list around it
"
`);
});
