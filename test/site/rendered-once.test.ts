import { ApiObject, App, Chart } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathIngressProps, Tls } from '../../src';
import { Dialect } from '../../src/controllers/dialect';

const CONTROLLERS: readonly [string, () => IngressController, Partial<PathIngressProps>][] = [
  ['Traefik', () => IngressController.traefik(), {}],
  ['Contour', () => IngressController.contour(), {}],
  ['ingress-nginx', () => IngressController.ingressNginx({ retirementAcknowledged: true }), {}],
  ['Gateway API', () => IngressController.gatewayApi('public', { httpsListener: 'https', httpListener: 'http' }), { tls: Tls.byGateway() }],
  ['a class', () => IngressController.ingressClass('public'), { redirectToHttps: false }],
];

const WEB = ExistingService.named('web', { port: 80 });

/** A site, and the paths of all that its controller is asked to write. */
function countedSite(controller: IngressController, props: Partial<PathIngressProps> = {}) {
  const written: string[][] = [];
  const { _dialect: dialect } = controller;
  const counting: Dialect = {
    ...dialect,
    objects: (site, routes, nameOf) => {
      written.push(routes.map(({ path }) => path));
      return dialect.objects(site, routes, nameOf);
    },
  };
  Object.defineProperty(controller, '_dialect', { value: counting });
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.secret('shop-tls'), ...props });
  return { app, chart, site, written };
}

describe.each(CONTROLLERS)('%s', (_, controllerOf, props) => {
  test('a path is written once while it is added, and once at synth', () => {
    const { app, chart, site, written } = countedSite(controllerOf(), props);
    site.addServicePath('/', WEB);
    site.addServicePath('/api', WEB);
    expect(written).toEqual([['/'], ['/api']]);
    expect(site.apiObjects.map((object) => ApiObject.isApiObject(object))).not.toHaveLength(0);
    expect(app.synthYaml()).toContain('/api');
    expect(chart.toJson()).not.toHaveLength(0);
    expect(written.slice(2)).toEqual([['/', '/api']]);
  });

  test('a path is written again at synth only if one was added', () => {
    const { app, site, written } = countedSite(controllerOf(), props);
    site.addServicePath('/', WEB);
    app.synthYaml();
    app.synthYaml();
    site.addServicePath('/api', WEB);
    app.synthYaml();
    expect(written).toEqual([['/'], ['/'], ['/api'], ['/', '/api']]);
  });

  test('several paths are written one by one', () => {
    const { written } = countedSite(controllerOf(), { ...props, paths: ['/', '/api', '/docs'].map((path) => ({ path, service: WEB })) });
    expect(written).toEqual([['/'], ['/api'], ['/docs']]);
  });
});

test('a path is written again for the annotations of a user only if an object got its name meanwhile', () => {
  const { site, written } = countedSite(IngressController.traefik(), { annotations: { 'acme.example/team': 'shop' } });
  site.addServicePath('/', WEB);
  site.addServicePath('/api', WEB);
  const before = written.length;
  site.addServicePath('/docs', WEB);
  expect(written.slice(before)).toEqual([['/docs']]);
});

test('an issuer of certificates writes no path again', () => {
  const { site, written } = countedSite(IngressController.traefik(), { tls: Tls.certManager('letsencrypt') });
  site.addServicePath('/', WEB);
  site.addServicePath('/api', WEB);
  expect(written).toEqual([['/'], ['/api']]);
});

test('a path that is refused is written once, too', () => {
  const { site, written } = countedSite(IngressController.traefik(), { annotations: { 'not a key': '' } });
  expect(() => site.addServicePath('/', WEB)).toThrow("'annotations");
  expect(written.filter((paths) => paths.length > 0)).toEqual([['/']]);
});
