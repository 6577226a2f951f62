import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { AllowedClients, ClientAddress, ClusterClass, ExposedApp, ExposureChecks, ExposureInventory, IngressController, PathIngress, TargetCluster, Tls } from '../../src';
import { messageOf } from '../util';

let app: App;
let chart: Chart;

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

function ingress(className: string | undefined, annotations: { [key: string]: string } = {}, tls?: unknown): void {
  new ApiObject(chart, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { annotations },
    spec: {
      ingressClassName: className,
      rules: [{ host: 'shop.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }],
      tls,
    },
  });
}

const describeClass = (known: Partial<ClusterClass>) => TargetCluster.describe(chart, { classes: [{ name: 'nginx', ...known }] });
const ways = () => ExposureInventory.of(app).ways.map(({ reachability, networks }) => ({ reachability, networks }));
const ids = () => ExposureChecks.of(app).findings().map(({ id }) => id);
const LIST = { 'nginx.ingress.kubernetes.io/whitelist-source-range': '203.0.113.0/24' };
const INTERNET = { allowedClients: AllowedClients.internet() };

describe('a list of clients', () => {
  test.each<[ClientAddress, string, boolean]>([
    [ClientAddress.PRESERVED, 'networks', false],
    [ClientAddress.PROXY_PROTOCOL, 'networks', false],
    [ClientAddress.FORWARDED, 'networks', false],
    [ClientAddress.HIDDEN, 'internet', true],
  ])('is what it looks like if addresses are %s: %s', (clientAddress, reachability, isFound) => {
    describeClass({ ...INTERNET, clientAddress });
    ingress('nginx', LIST);
    expect(ways()).toEqual([{ reachability, networks: isFound ? undefined : ['203.0.113.0/24'] }]);
    expect(ids().includes('ingress/clients-not-seen')).toBe(isFound);
  });

  test('is unknown where nobody has said it, and still compared', () => {
    describeClass(INTERNET);
    ingress('nginx', LIST);
    expect(ways()).toEqual([{ reachability: 'unknown', networks: ['203.0.113.0/24'] }]);
    expect(ids()).not.toContain('ingress/clients-not-seen');
  });

  test.each([['Local', 'networks'], ['Cluster', 'unknown']])('is what it looks like where the Service of the controller keeps addresses, %s: %s', (externalTrafficPolicy, reachability) => {
    ingress('nginx', LIST);
    new ApiObject(chart, 'Class', { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'nginx' }, spec: { controller: 'k8s.io/ingress-nginx' } });
    const labels = { app: 'controller' };
    new ApiObject(chart, 'Controller', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'registry.k8s.io/ingress-nginx/controller:v1.11.0' }] } } },
    });
    new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', spec: { type: 'LoadBalancer', selector: labels, externalTrafficPolicy, ports: [{ port: 80 }] } });
    expect(ExposureInventory.of(app).ways.find(({ way }) => way.startsWith('Ingress'))?.reachability).toBe(reachability);
  });
});

test.each<[boolean | undefined, boolean]>([[true, false], [false, true], [undefined, false]])('a default certificate that is there: %s', (hasDefaultCertificate, isFound) => {
  describeClass({ hasDefaultCertificate });
  ingress('nginx', {}, [{ hosts: ['shop.example'] }]);
  expect(ids().includes('ingress/no-default-certificate')).toBe(isFound);
});

describe('the default class', () => {
  test('serves an Ingress without class', () => {
    describeClass({ ...INTERNET, isDefault: true });
    ingress(undefined);
    expect(ExposureInventory.of(app).ways.map(({ servedBy, reachability }) => [servedBy, reachability])).toEqual([['nginx', 'internet']]);
  });

  test('says where the requests for a site come from', () => {
    describeClass({ isDefault: true, controllerNamespace: 'edge' });
    const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.clusterDefault(), tls: Tls.none() });
    site.addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 }));
    const policy = Testing.synth(chart).find(({ kind }) => kind === 'NetworkPolicy');
    expect(policy.spec.ingress[1].from).toEqual([{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'edge' } } }]);
  });

  test('is one', () => {
    expect(messageOf(() => TargetCluster.describe(chart, { classes: [{ name: 'a', isDefault: true }, { name: 'b', isDefault: true }] }))).toContain(
      "'classes[1].isDefault' must be true for one class only, and 'classes[0]' is the default one already, got true; leave it out of one of them",
    );
  });
});

test('a class that is misspelled is found', () => {
  TargetCluster.describe(chart, { classes: [{ name: 'ngimx', ...INTERNET }] });
  ingress('nginx');
  const [found] = ExposureChecks.of(app).findings().filter(({ id }) => id === 'checks/described-in-vain');
  expect(found).toMatchObject({ severity: 'warning', message: "the description of the cluster has the class 'ngimx', which nothing here names, and not 'nginx', which is named" });
});
