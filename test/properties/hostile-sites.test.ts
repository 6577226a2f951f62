import { Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { faultsOf, keyOf, mapOf, Sink } from './hostile-fates';
import { HOSTILE, hostile } from './hostile-texts';
import { readBack } from './manifests';
import { ExistingService, ExposedApp, IngressController, PathIngress, PathIngressProps, PathOptions, Tls } from '../../src';
import { testChart } from '../util';
import '../util/seed';

function chartOf(define: (chart: Chart) => unknown): Chart {
  const chart = testChart({ namespace: 'shop' });
  define(chart);
  return chart;
}

const traefik = IngressController.traefik();
const nginx = IngressController.ingressNginx({ retirementAcknowledged: true });
const service = ExistingService.named('web', { port: 80 });
const PREFIX = 'nginx.ingress.kubernetes.io/';

function site(props: Partial<PathIngressProps> = {}, path = '/', options: PathOptions = {}): any[] {
  return readBack(chartOf((chart) => {
    new PathIngress(chart, 'Site', { host: 'shop.example', controller: traefik, tls: Tls.none(), ...props }).addServicePath(path, service, options);
  }));
}

function admitted(controller: IngressController): any {
  const manifests = readBack(chartOf((chart) => {
    new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.none() }).addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 80 }));
  }));
  return manifests.find(({ kind }) => kind === 'NetworkPolicy').spec.ingress[1].from[0];
}

const pathsOf = (manifests: any[]) => manifests.filter(({ kind }) => kind === 'Ingress').map(({ spec }) => spec.rules[0].http.paths[0].path.replace(/(.)\/$/, '$1'));
const SINKS: [string, Sink][] = [
  ['host', (host) => site({ host })[0].spec.rules[0].host],
  ['redirectHosts', (host) => site({ redirectHosts: [host] }).find(({ kind, spec }) => kind === 'Ingress' && spec.rules[0].host !== 'shop.example').spec.rules[0].host],
  ['the host of a path', (host) => site({ host: undefined }, '/', { host })[0].spec.rules[0].host],
  ['path', (path) => keyOf(Object.fromEntries(pathsOf(site({}, path)).map((found) => [found === path.replace(/\/$/, '') ? path : found, 0])))],
  ['replacePrefix', (replacePrefix) => {
    const [{ spec }] = site({}, '/foo', { replacePrefix });
    const found = spec.stripPrefix ? '/' : spec.replacePathRegex?.replacement.replace('$1', '');
    return found === replacePrefix.replace(/(.)\/$/, '$1') ? replacePrefix : found;
  }],
  ['name', (name) => site({ name, controller: IngressController.contour() })[0].metadata.name],
  ['the key of a label', (key) => keyOf(site({ labels: mapOf(key, 'v') })[0].metadata.labels)],
  ['the value of a label', (value) => site({ labels: { team: value } })[0].metadata.labels.team],
  ['the key of an annotation', (key) => keyOf(site({ controller: IngressController.ingressClass('public'), annotations: mapOf(key, 'v') })[0].metadata.annotations)],
  ['the value of an annotation', (value) => site({ annotations: { 'example.com/team': value } })[0].metadata.annotations['example.com/team']],
  ['the value of an annotation of ingress-nginx', (value) => {
    const found = site({ controller: nginx, annotations: { [`${PREFIX}auth-realm`]: value } })[0].metadata.annotations[`${PREFIX}auth-realm`];
    return /["'\\;{}#<>\n\r\0]/.test(found) ? 'what ends a directive' : found;
  }],
  ['the class of a plain Ingress', (className) => site({ controller: IngressController.ingressClass(className) })[0].spec.ingressClassName],
  ['the class of Traefik', (className) => site({ controller: IngressController.traefik({ className }) })[0].spec.ingressClassName],
  ['the class of Contour', (className) => site({ controller: IngressController.contour({ className }) })[0].spec.ingressClassName],
  ['the class of ingress-nginx', (className) => site({ controller: IngressController.ingressNginx({ className, retirementAcknowledged: true }) })[0].spec.ingressClassName],
  ['httpEntryPoint', (httpEntryPoint) =>
    site({ controller: IngressController.traefik({ httpEntryPoint }) })[0].metadata.annotations['traefik.ingress.kubernetes.io/router.entrypoints']],
  ['gateway', (gateway) => site({ controller: IngressController.gatewayApi(gateway, { httpListener: 'http' }) })[0].spec.parentRefs[0].name],
  ['gatewayNamespace', (gatewayNamespace) => site({ controller: IngressController.gatewayApi('public', { gatewayNamespace, httpListener: 'http' }) })[0].spec.parentRefs[0].namespace],
  ['httpListener', (httpListener) => site({ controller: IngressController.gatewayApi('public', { httpListener }) })[0].spec.parentRefs[0].sectionName],
  ['controllerNamespace', (controllerNamespace) =>
    admitted(IngressController.traefik({ controllerNamespace })).namespaceSelector.matchLabels['kubernetes.io/metadata.name']],
  ['the key of a label of the controller', (key) => keyOf(admitted(IngressController.traefik({ controllerPodLabels: mapOf(key, 'v') })).podSelector.matchLabels)],
  ['the value of a label of the controller', (value) => admitted(IngressController.traefik({ controllerPodLabels: { app: value } })).podSelector.matchLabels.app],
  ['the Secret of a certificate', (secretName) => site({ tls: Tls.secret(secretName) })[0].spec.tls[0].secretName],
  ['the issuer of a certificate', (issuer) => site({ tls: Tls.certManager(issuer) })[0].spec.issuerRef.name],
];

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a hostile text is refused, or is nothing but a text in', () => {
  test.each(SINKS)('%s', (name, sink) => {
    const isPath = name === 'path' || name === 'replacePrefix';
    expect(HOSTILE.flatMap((text) => faultsOf(sink, isPath ? `/${text}` : text))).toEqual([]);
    fc.assert(fc.property(hostile, (text) => faultsOf(sink, text).length === 0), { numRuns: 10 });
  });
});
