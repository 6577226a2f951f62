import { App, Chart } from 'cdk8s';
import * as kplus33 from 'cdk8s-plus-33';
import * as kplus34 from 'cdk8s-plus-34';
import {
  AllowedClients, Backend, ExposedApp, ExposureChecks, ExposureInventory, ExternalLoadBalancer, IngressController, LoadBalancerProvider,
  NodePortService, PathIngress, Tls,
} from '../src';
import { messageOf } from './util';

const IMAGE = 'ghcr.io/acme/web:1.4.2';
const SITE = { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() };

describe.each([['33', kplus33], ['34', kplus34]])('a workload of cdk8s-plus-%s', (version, kplus) => {
  let chart: Chart;
  let deployment: kplus33.Deployment | kplus34.Deployment;

  beforeEach(() => {
    chart = new Chart(new App(), 'test', { namespace: 'shop', disableResourceNameHashes: true });
    deployment = new kplus.Deployment(chart, 'Web', {
      containers: [{
        image: IMAGE,
        portNumber: 8080,
        readiness: kplus.Probe.fromHttpGet('/healthz', { port: 8080 }),
        lifecycle: { preStop: kplus.Handler.fromCommand(['sleep', '10']) },
      }],
    } as any);
  });

  test('is exposed in all ways by its labels, and the pods are found', () => {
    const backend = Backend.labels(deployment.matchLabels, { port: 8080 });
    new NodePortService(chart, 'NodePort', { backend });
    new ExternalLoadBalancer(chart, 'Balancer', {
      backend, port: 80, allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.awsLoadBalancerController(),
    });
    const site = new PathIngress(chart, 'Site', SITE);
    site.addBackend('/', backend);
    // An app of this library stands beside it.
    site.addPath('/api', new ExposedApp(chart, 'Api', { image: IMAGE, port: 3000 }));

    const { ways } = ExposureInventory.of(chart);
    const pods = ways.flatMap(({ targets }) => targets.map(({ workload }) => workload?.name));
    expect(pods.filter((name) => name === 'test-web')).toHaveLength(3);
    ExposureChecks.configure(chart, { strict: true });
    expect(() => App.of(chart).synthYaml()).not.toThrow();
  });

  const other = `must be of cdk8s-plus-27, got "cdk8s-plus-${version}.Deployment"; name its pods by labels and port, as 'backend' or with 'addBackend', for example 'Backend.labels(deployment.matchLabels, { port: 8080 })'`;

  test.each<[string, () => unknown, string]>([
    ['a node port', () => new NodePortService(chart, 'X', { target: deployment as any }), `invalid NodePortService:\n  [test/X] 'target' ${other}`],
    ['a load balancer', () => new ExternalLoadBalancer(chart, 'X', {
      target: deployment as any, allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic(),
    }), `invalid ExternalLoadBalancer:\n  [test/X] 'target' ${other}`],
    ['a path', () => new PathIngress(chart, 'X', SITE).addPath('/', deployment as any), `invalid PathIngress:\n  [test/X] 'target' ${other}`],
    ['a list of paths', () => new PathIngress(chart, 'X', { ...SITE, paths: [{ path: '/', target: deployment as any }] }), `invalid PathIngress:\n  [test/X] 'target' ${other}`],
    ['a default backend', () => new PathIngress(chart, 'X', { ...SITE, defaultBackend: deployment as any }),
      `invalid PathIngress:\n  [test/X] 'defaultBackend' must be of cdk8s-plus-27, got "cdk8s-plus-${version}.Deployment"; name its Service as 'defaultService', for example 'ExistingService.named(service.name, { port: 80 })'`],
  ])('is refused as the target of %s, with the way that there is', (_, define, text) => {
    expect(messageOf(define)).toBe(text);
  });

  test('is recognized in a class that a user derives from it, and in a label selection', () => {
    class Derived extends (kplus.Deployment as typeof kplus33.Deployment) {}
    for (const target of [new Derived(chart, 'Derived', { containers: [{ image: IMAGE }] }), kplus.Pods.select(chart, 'Pods', { labels: { app: 'web' } } as any)]) {
      expect(messageOf(() => new NodePortService(chart, `X-${target.node.id}`, { target: target as any, port: 80 }))).toContain(`got "cdk8s-plus-${version}.`);
    }
  });
});
