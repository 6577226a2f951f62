import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { changedAtRandom } from './broken';
import { objectsOfType } from './objects-of-type';
import { ROOMS as WRITTEN } from './rooms';
import { applicationGatewayReader } from '../../src/controllers/application-gateway/read';
import { albReader } from '../../src/controllers/aws-alb/read';
import { ciliumReader } from '../../src/controllers/cilium/read';
import { ControllerReader } from '../../src/controllers/controller';
import { f5NginxReader } from '../../src/controllers/f5-nginx/read';
import { gkeIngressReader } from '../../src/controllers/gke-ingress/read';
import { haproxyReader } from '../../src/controllers/haproxy/read';
import { haproxyIngressReader } from '../../src/controllers/haproxy-ingress/read';
import { ingressReader } from '../../src/controllers/ingress-readers';
import { KNOWN_CONTROLLERS } from '../../src/controllers/known-controllers';
import { kongReader } from '../../src/controllers/kong/read';
import { readingOf } from '../../src/controllers/reading';
import { tailscaleReader } from '../../src/controllers/tailscale/read';

const SRC = join(__dirname, '..', '..', 'src', 'controllers');
const RUNS = 400;
const CLASS = 'edge';

/** Controllers that are read and not written, each with annotations that it reads. */
const ROOMS: { readonly [name: string]: { readonly reader: ControllerReader; readonly annotations: { readonly [name: string]: string } } } = {
  'AWS Load Balancer Controller': {
    reader: albReader(CLASS),
    annotations: {
      'alb.ingress.kubernetes.io/scheme': 'internet-facing',
      'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}, {"HTTPS": 443}]',
      'alb.ingress.kubernetes.io/inbound-cidrs': '198.51.100.0/24',
      'alb.ingress.kubernetes.io/conditions.web': '[{"field":"source-ip"}]',
      'alb.ingress.kubernetes.io/actions.other': '{"type":"redirect","redirectConfig":{"protocol":"HTTPS"}}',
      'alb.ingress.kubernetes.io/group.name': 'edge',
    },
  },
  'GKE Ingress': {
    reader: gkeIngressReader(CLASS),
    annotations: { 'networking.gke.io/managed-certificates': 'shop', 'networking.gke.io/v1beta1.FrontendConfig': 'edge', 'kubernetes.io/ingress.allow-http': 'true' },
  },
  'Application Gateway Ingress Controller': {
    reader: applicationGatewayReader(CLASS),
    annotations: { 'appgw.ingress.kubernetes.io/use-private-ip': 'true', 'appgw.ingress.kubernetes.io/ssl-redirect': 'true' },
  },
  'HAProxy': { reader: haproxyReader(CLASS), annotations: { 'haproxy.org/allow-list': '198.51.100.0/24', 'haproxy.org/ssl-redirect': 'false' } },
  'HAProxy Ingress': {
    reader: haproxyIngressReader(CLASS),
    annotations: { 'haproxy-ingress.github.io/ssl-redirect': 'false', 'ingress.kubernetes.io/whitelist-source-range': '198.51.100.0/24' },
  },
  'Kong': { reader: kongReader(CLASS), annotations: { 'konghq.com/methods': 'GET', 'konghq.com/headers.x-beta': '1', 'konghq.com/protocols': 'https' } },
  'NGINX Ingress Controller of F5': {
    reader: f5NginxReader(CLASS),
    annotations: { 'nginx.org/ssl-redirect': 'false', 'nginx.org/http-redirect-code': '301' },
  },
  'Cilium': { reader: ciliumReader(CLASS), annotations: { 'ingress.cilium.io/force-https': 'enabled', 'ingress.cilium.io/loadbalancer-mode': 'shared' } },
  'Tailscale': { reader: tailscaleReader(CLASS), annotations: { 'tailscale.com/funnel': 'true', 'tailscale.com/http-redirect': 'true' } },
};

const PATHS = [
  { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } },
  { path: '/api/*', pathType: 'ImplementationSpecific', backend: { service: { name: 'other', port: { name: 'use-annotation' } } } },
  { path: '/robots.txt', pathType: 'Exact', backend: { resource: { kind: 'Bucket', name: 'files' } } },
];

/** Hosts that rules have, and one that they do not: by that one Tailscale is asked. */
function manifestsFor(annotations: { readonly [name: string]: string }): any[] {
  const metadata = { namespace: 'shop' };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { ...metadata, name: 'web', annotations },
      spec: {
        ingressClassName: CLASS,
        tls: [{ hosts: ['shop.example.com', '*.example.com'], secretName: 'shop-tls' }],
        defaultBackend: PATHS[0].backend,
        rules: [{ host: 'shop.example.com', http: { paths: PATHS } }, { http: { paths: PATHS.slice(1) } }],
      },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { ...metadata, name: 'other', annotations: {} },
      spec: { ingressClassName: CLASS, tls: [{ hosts: ['shop.example.com'] }], rules: [{ host: 'shop.example.com', http: { paths: PATHS } }] },
    },
    { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: CLASS }, spec: { controller: 'ingress.k8s.aws/alb', parameters: { name: 'open' } } },
    { apiVersion: 'elbv2.k8s.aws/v1beta1', kind: 'IngressClassParams', metadata: { name: 'open' }, spec: { scheme: 'internal' } },
    { apiVersion: 'networking.gke.io/v1beta1', kind: 'FrontendConfig', metadata: { ...metadata, name: 'edge' }, spec: { redirectToHttps: { enabled: true } } },
    { apiVersion: 'v1', kind: 'Service', metadata: { ...metadata, name: 'web', annotations: {} }, spec: { ports: [{ port: 80 }] } },
  ];
}

/** The hosts and paths of Ingresses, as far as they are hosts and paths, with the object that says them. */
function placesIn(manifests: readonly any[]): { readonly host: string | undefined; readonly path: string; readonly object: string }[] {
  return manifests.filter(({ kind, spec }) => kind === 'Ingress' && spec?.ingressClassName === CLASS).flatMap(({ kind, metadata, spec }) =>
    [spec.rules].flat().filter((rule) => typeof (rule?.host ?? '') === 'string').flatMap((rule) =>
      [rule?.http?.paths].flat().filter((path) => typeof path?.path === 'string').map(({ path }) => ({ host: rule.host || undefined, path, object: `${kind} ${metadata.namespace}/${metadata.name}` }))));
}

test.each(KNOWN_CONTROLLERS)('$name has a reader', (controller) => {
  expect(ingressReader(controller, CLASS).label).not.toBe(ingressReader(undefined, CLASS).label);
});

test('each known controller that is not written is here', () => {
  expect(KNOWN_CONTROLLERS.map(({ name }) => name).filter((name) => !Object.hasOwn(WRITTEN, name)).sort()).toEqual(Object.keys(ROOMS).sort());
});

const READ_ONLY = readdirSync(SRC).filter((room) => existsSync(join(SRC, room, 'read.ts')) && !existsSync(join(SRC, room, 'write.ts')));

test.each(READ_ONLY)('%s has a test of its own', (room) => {
  expect(existsSync(join(__dirname, room, 'read.test.ts'))).toBe(true);
});

describe.each(Object.entries(ROOMS))('%s', (name, { reader, annotations }) => {
  const manifests = manifestsFor(annotations);

  test('understands each annotation that it is said to read', () => {
    const { unread } = readingOf(reader, objectsOfType(manifests));
    expect(unread.filter(({ field }) => field.startsWith('metadata.annotations'))).toEqual([]);
  });

  test('throws on nothing, and loses no path of objects of any shape', () => {
    const numbers = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 1000, seed: 1 });
    let next = 0;
    for (let run = 0; run < RUNS; run++) {
      const broken = changedAtRandom(manifests, () => numbers[next++ % numbers.length]);
      const { routes, unread, differences } = readingOf(reader, objectsOfType(broken));
      // the name of a machine of a tailnet stands elsewhere
      const placeOf = ({ host = '', path = '' }: { readonly host?: string; readonly path?: string }) => `${name === 'Tailscale' ? '' : host} ${startOf(path)}`;
      const read = new Set([...routes, ...differences].map(placeOf));
      const lost = placesIn(broken).filter((place) => !read.has(placeOf(place)) && !unread.some(({ object }) => object === place.object));
      expect(lost).toEqual([]);
    }
  });
});

/** Without a star and without slashes at its end, by which a path is written in several ways. */
function startOf(path: string): string {
  return path.replace(/[/*]+$/, '');
}
