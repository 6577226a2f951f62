import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExistingService, ExposedApp, ExposureChecks, IngressController, IssuerKind, PathIngress, TargetCluster, Tls } from '../../../src';
import { clustersOf } from '../../../src/judgement/app/clusters';
import { appChecksOf } from '../../../src/judgement/app-checks';
import { manifestsOf } from '../../../src/synthesis/synthesis';
import { messageOf } from '../../util';

const IMAGE = 'ghcr.io/acme/web:1.4.2';
const SITE = { host: 'shop.example', controller: IngressController.traefik() };

let app: App;
let shop: Chart;

beforeEach(() => {
  app = new App();
  shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

const MISSING = ['ingress/service-missing', 'ingress/certificate-missing', 'pod/missing-service-account', 'pod/missing-reference'];

function missing(): string[] {
  return ExposureChecks.of(app).findings().filter(({ id, acknowledgedBecause }) => MISSING.includes(id) && acknowledgedBecause === undefined)
    .map(({ id, constructPath }) => `${id} ${constructPath}`);
}

/** A route that names what the constructs of an app have not. */
function ingress(chart: Chart, service: string, secretName: string): void {
  new ApiObject(chart, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    spec: {
      ingressClassName: 'traefik',
      rules: [{ host: 'blog.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: service, port: { number: 80 } } } }] } }],
      tls: [{ hosts: ['blog.example'], secretName }],
    },
  });
}

test('a Service that is named as existing is not missing, and others are', () => {
  new PathIngress(shop, 'Site', { ...SITE, tls: Tls.none() }).addServicePath('/', ExistingService.named('static', { port: 80 }));
  ingress(shop, 'misspelled', 'tls');
  expect(missing()).toEqual(['ingress/service-missing shop/Ingress', 'ingress/certificate-missing shop/Ingress']);
});

test('a Secret that is named as the certificate is not missing, and others are', () => {
  const site = new PathIngress(shop, 'Site', { ...SITE, tls: Tls.secret('shop-tls') });
  site.addPath('/', new ExposedApp(shop, 'Web', { image: IMAGE, port: 8080 }));
  ingress(shop, 'shop-web-service', 'other-tls');
  expect(missing()).toEqual(['ingress/certificate-missing shop/Ingress']);
});

test('what is named in one namespace may be missing in another', () => {
  new PathIngress(shop, 'Site', { ...SITE, tls: Tls.secret('tls') }).addServicePath('/', ExistingService.named('static', { port: 80 }));
  ingress(new Chart(app, 'blog', { namespace: 'blog' }), 'static', 'tls');
  expect(missing()).toEqual(['ingress/service-missing blog/Ingress', 'ingress/certificate-missing blog/Ingress']);
});

test('what is named in one cluster may be missing in another', () => {
  const other = new Chart(app, 'other', { namespace: 'shop' });
  TargetCluster.describe(other, { clusterName: 'west' });
  new PathIngress(shop, 'Site', { ...SITE, tls: Tls.secret('tls') }).addServicePath('/', ExistingService.named('static', { port: 80 }));
  ingress(other, 'static', 'tls');
  expect(missing()).toEqual(['ingress/service-missing other/Ingress', 'ingress/certificate-missing other/Ingress']);
});

test('imported objects of cdk8s-plus are not missing, and others are', () => {
  const imported = { serviceAccount: kplus.ServiceAccount.fromServiceAccountName(shop, 'Account', 'runner'), dockerRegistryAuth: kplus.Secret.fromSecretName(shop, 'Secret', 'registry') };
  new ExposedApp(shop, 'Web', { image: IMAGE, port: 8080, ...imported });
  expect(missing()).toEqual([]);

  const password = kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(shop, 'Password', 'password'), key: 'p' });
  new ExposedApp(shop, 'Api', { image: IMAGE, port: 8080, envVariables: { PASSWORD: password } });
  expect(missing()).toEqual(['pod/missing-reference shop/Api/Resource/Resource']);
});

test('objects of cdk8s-plus that the app defines in another namespace are missing', () => {
  const other = new Chart(app, 'other', { namespace: 'other' });
  const defined = { serviceAccount: new kplus.ServiceAccount(other, 'Account'), dockerRegistryAuth: new kplus.DockerConfigSecret(other, 'Secret', { data: { auths: {} } }) };
  new ExposedApp(shop, 'Web', { image: IMAGE, port: 8080, ...defined });
  expect(missing()).toEqual(['pod/missing-service-account shop/Web/Resource/Resource', 'pod/missing-reference shop/Web/Resource/Resource']);
});

test('an Issuer that a site names exists', () => {
  new PathIngress(shop, 'Site', { ...SITE, tls: Tls.certManager('letsencrypt', { issuerKind: IssuerKind.ISSUER }) }).addServicePath('/', ExistingService.named('web', { port: 80 }));
  expect(ExposureChecks.of(app).findings().filter(({ id }) => id === 'ingress/named-object-missing')).toEqual([]);
});

test('what was named is assumed, once', () => {
  const site = new PathIngress(shop, 'Site', { ...SITE, tls: Tls.none() });
  ['/', '/a', '/b'].forEach((path) => site.addServicePath(path, ExistingService.named('static', { port: 80 })));
  const [{ facts }] = clustersOf(app, manifestsOf(app), appChecksOf(app));
  expect(facts.externalObjects).toEqual([{ kind: 'Service', namespaceName: 'shop', name: 'static' }]);
});

describe('fails', () => {
  test('if a Service that the app defines is in another namespace than the site', () => {
    const service = new kplus.Service(new Chart(app, 'other', { namespace: 'other' }), 'Static', { ports: [{ port: 80 }] });
    const site = new PathIngress(shop, 'Site', { ...SITE, tls: Tls.none() });
    expect(messageOf(() => site.addServicePath('/', ExistingService.fromService(service))))
      .toContain("[shop/Site] 'service' must be in the namespace of the site, because a path leads to Services of its own namespace only, got \"other\"");
  });
});
