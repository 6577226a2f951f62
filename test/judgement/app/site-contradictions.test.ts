import { ApiObject, App, Chart } from 'cdk8s';
import { ExistingService, ExposureChecks, IngressController, PathIngress, PathIngressProps, PathType, Tls } from '../../../src';
import { NGINX_EFFECTS } from '../../../src/controllers/ingress-nginx/unread';
import { TRAEFIK_EFFECTS } from '../../../src/controllers/traefik/unread';
import { messageOf } from '../../util';

const service = ExistingService.named('web', { port: 80 });
const NGINX = 'nginx.ingress.kubernetes.io/';
const TRAEFIK = 'traefik.ingress.kubernetes.io/router.';

let app: App;
let chart: Chart;

beforeEach(() => {
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

function site(controller: IngressController, props: Partial<PathIngressProps> = {}): PathIngress {
  const paths = [{ path: '/', service }, { path: '/api', service }];
  return new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.secret('shop-tls'), redirectToHttps: false, paths, ...props });
}

const nginx = IngressController.ingressNginx({ retirementAcknowledged: true });
const traefik = IngressController.traefik();

const CASES = [
  ...Object.entries(NGINX_EFFECTS).map(([name, effect]) => ({ controller: nginx, name, ...effect })),
  ...Object.entries(TRAEFIK_EFFECTS).map(([name, effect]) => ({ controller: traefik, name, ...effect })),
];

/** The values of those that say something for themselves; the others are not understood. */
const VALUES: { readonly [name: string]: string } = {
  [`${NGINX}use-regex`]: 'true', [`${NGINX}canary`]: 'true', [`${NGINX}force-ssl-redirect`]: 'true', [`${NGINX}ssl-passthrough`]: 'true', [`${TRAEFIK}tls`]: 'true',
};

const GIVEN = CASES.flatMap((one) => [VALUES[one.name], 'against'].filter((value) => value !== undefined).map((value) => ({ ...one, value })));

test.each(GIVEN)('$name: $value is an error where it is given', ({ controller, name, value, because }) => {
  // beside what is written for HTTPS it says something else, which is an error of its own
  const isWritten = name === `${TRAEFIK}tls` && value === 'against';
  const text = messageOf(() => site(controller, { annotations: { [name]: value } }));
  expect(text).toContain(`[shop/Site] 'annotations[${name}]' must not contradict '`);
  expect(text).toContain(`, ${isWritten ? "which makes it 'true'" : `because ${because}`}, got "${value}"; leave it out, or change '`);
});

test.each(CASES)('$name is an error where a patch adds it', ({ controller, name }) => {
  site(controller).apiObjects.filter(({ kind }) => kind === 'Ingress').forEach(({ metadata }) => metadata.addAnnotation(name, VALUES[name] ?? 'against'));
  const found = ExposureChecks.of(app).findings().filter(({ id }) => id === 'site/not-as-written').map(({ message }) => message);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatch(/^contradicts '\w+': shop\.example\/(api)? /);
  expect(() => app.synthYaml()).toThrow('(site/not-as-written)');
});

test.each([[nginx, NGINX_EFFECTS, Tls.secret('shop-tls')], [traefik, TRAEFIK_EFFECTS, Tls.none()]] as const)('a value that changes nothing is none: %#', (controller, effects, tls) => {
  const harmless = Object.entries(effects).flatMap(([name, { unless = [] }]) => unless.map((value) => [name, value]));
  expect(harmless.length).toBeGreaterThan(0);
  site(controller, { tls, annotations: Object.fromEntries(harmless) });
  expect(ExposureChecks.of(app).findings().filter(({ id }) => id === 'site/not-as-written')).toEqual([]);
});

test.each([
  [nginx, { [`${NGINX}proxy-body-size`]: '8m', [`${NGINX}auth-type`]: 'basic', [`${NGINX}app-root`]: '/api', [`${NGINX}default-backend`]: 'fallback' }],
  [nginx, { [`${NGINX}an-annotation-of-tomorrow`]: 'true', [`${NGINX}ssl-redirect`]: 'false' }],
  [traefik, { [`${TRAEFIK}middlewares`]: 'shop-own@kubernetescrd', [`${TRAEFIK}pathmatcher`]: 'PathPrefix' }],
])('what may do anything, and is not known to undo something, is no error: %#', (controller, annotations) => {
  expect(messageOf(() => site(controller, { annotations }))).toBe('no error');
});

test('an annotation beside a harmless one is found alone', () => {
  const annotations = { [`${NGINX}an-annotation-of-tomorrow`]: 'true', [`${NGINX}rewrite-target`]: '/x' };
  expect(messageOf(() => site(nginx, { annotations }))).toMatch(new RegExp(`^invalid PathIngress:\n  \\[shop/Site\\] 'annotations\\[${NGINX}rewrite-target\\]' must not contradict 'replacePrefix', because [^\n]*$`));
});

test('the class of an Ingress that names the default one', () => {
  const annotations = { 'kubernetes.io/ingress.class': 'internal' };
  expect(messageOf(() => site(IngressController.clusterDefault({ controllerNamespace: 'ingress' }), { annotations })))
    .toContain("must not contradict 'controller', because it names a class instead of the default one, got \"internal\"; leave it out, or change 'controller'");
});

test('what something before the cluster may end is no contradiction', () => {
  site(nginx, { tls: Tls.none(), annotations: { [`${NGINX}force-ssl-redirect`]: 'true' } });
  expect(ExposureChecks.of(app).findings().filter(({ id }) => id === 'site/not-as-written')).toEqual([]);
});

test('while a site moves, each controller reads what is written for it', () => {
  const annotations = { [`${NGINX}permanent-redirect`]: 'https://old.example' };
  const text = messageOf(() => site(traefik, { migrateTo: nginx, annotations }));
  expect(text.match(/must not contradict/g)).toHaveLength(1);
});

test('a canary of somebody else for the same path is beside it', () => {
  site(nginx);
  const backend = { service: { name: 'next', port: { number: 80 } } };
  new ApiObject(chart, 'Canary', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { annotations: { [`${NGINX}canary`]: 'true', [`${NGINX}canary-weight`]: '10' } },
    spec: { ingressClassName: 'nginx', rules: [{ host: 'shop.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  });
  expect(ExposureChecks.of(app).findings().filter(({ id }) => id === 'site/not-as-written')).toEqual([]);
});

describe('a rewrite makes an expression of a path, whatever it is rewritten to', () => {
  const REWRITE = `${NGINX}rewrite-target`;
  const props: Partial<PathIngressProps> = { tls: Tls.none(), paths: [{ path: '/api', service }] };
  const exactly: Partial<PathIngressProps> = { tls: Tls.none(), paths: [{ path: '/e', service, pathType: PathType.EXACT }] };
  const given = ['/', '/x', '/$1', '/$2', '/app/$1'].flatMap((target) => [props, exactly].map((of) => [target, of] as const));

  test.each(given)('%s where it is given', (target, of) => {
    expect(messageOf(() => site(nginx, { ...of, redirectToHttps: undefined, annotations: { [REWRITE]: target } }))).toContain(`'annotations[${REWRITE}]' must not contradict '`);
  });

  test.each(given)('%s where a patch adds it', (target, of) => {
    site(nginx, { ...of, redirectToHttps: undefined }).apiObjects.forEach(({ metadata }) => metadata.addAnnotation(REWRITE, target));
    expect(() => app.synthYaml()).toThrow('(site/not-as-written)');
  });
});
