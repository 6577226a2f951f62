import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app, ingressOf, ofKind } from './app';
import {
  AllowedClients, AwsTargetType, ExternalLoadBalancer, IngressController, LoadBalancerProvider, NodePortService, PathIngress, TargetCluster, Tls,
  TrafficPolicy,
} from '../../src';
import { testChart } from '../util';

const ANYBODY = [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }];
const NAMESPACE = { from: [{ podSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] };
const PORTS = [{ port: 8080, protocol: 'TCP' }];
let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

function namespace(name: string): object {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}

describe('lets in', () => {
  test('the pods of the namespace and of those that are allowed, each once', () => {
    app(chart, { allowedNamespaces: ['monitoring', 'cart', 'monitoring'] });
    expect(ingressOf(chart)).toEqual([{ from: [{ podSelector: {} }, namespace('monitoring'), namespace('cart')], ports: PORTS }]);
  });

  test('anybody by a node port, since any node may be the one that is asked', () => {
    app(chart).exposeViaNodePort();
    expect(ingressOf(chart)).toEqual([NAMESPACE, { from: ANYBODY, ports: PORTS }]);
  });

  test('anybody but the pods of other namespaces, where their networks are known', () => {
    const known = testChart({ namespace: 'shop' });
    TargetCluster.describe(known, { podCidrs: ['10.244.0.0/16', 'fd00:10:244::/56', '10.245.0.0/16'] });
    app(known).exposeViaNodePort();
    expect(ingressOf(known)[1].from).toEqual([
      { ipBlock: { cidr: '0.0.0.0/0', except: ['10.244.0.0/16', '10.245.0.0/16'] } },
      { ipBlock: { cidr: '::/0', except: ['fd00:10:244::/56'] } },
    ]);
  });

  test('the allowed clients of a load balancer, where the pods see their addresses', () => {
    app(chart).exposeViaLoadBalancer({
      allowedClients: AllowedClients.cidrs('203.0.113.0/24', '2001:db8::/32'), provider: LoadBalancerProvider.generic(), externalTrafficPolicy: TrafficPolicy.LOCAL,
    });
    expect(ingressOf(chart)[1]).toEqual({ from: [{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '2001:db8::/32' } }], ports: PORTS });
  });

  test('the health checks of a load balancer of AWS, which come from inside of its network', () => {
    app(chart).exposeViaLoadBalancer({
      allowedClients: AllowedClients.cidrs('203.0.113.0/24'),
      provider: LoadBalancerProvider.awsLoadBalancerController({ healthCheckSources: ['10.0.0.0/16'] }),
    });
    expect(ingressOf(chart)[1].from).toEqual([{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '10.0.0.0/16' } }]);
  });

  test('anybody by a load balancer, where the pods see the address of a node', () => {
    app(chart).exposeViaLoadBalancer({
      allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.generic(), externalTrafficPolicy: TrafficPolicy.CLUSTER,
    });
    expect(ingressOf(chart)[1].from).toEqual(ANYBODY);
  });

  test('anybody by a load balancer that is open to the internet', () => {
    app(chart).exposeViaLoadBalancer({ allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic() });
    expect(ingressOf(chart)[1].from).toEqual(ANYBODY);
  });

  test('the pods of the controller of a site', () => {
    app(chart).exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
    expect(ingressOf(chart)[1]).toEqual({ from: [{ ...namespace('traefik'), podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } } }], ports: PORTS });
  });

  test('each of several exposures once, in one rule for each kind of peer', () => {
    const web = app(chart);
    web.exposeViaNodePort();
    web.exposeViaNodePort();
    web.exposeViaLoadBalancer({ allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic() });
    const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.contour(), tls: Tls.none() });
    site.addPath('/', web);
    site.addPath('/api', web, { stripPrefix: true });
    expect(ingressOf(chart).map(({ from, ports }) => [from.length, ports])).toEqual([[1, PORTS], [2, PORTS], [1, PORTS]]);
  });
});

describe('opens the port', () => {
  test('of the pods, whatever the port of the Service', () => {
    app(chart).exposeViaNodePort({ port: 80 });
    expect(ingressOf(chart)[1].ports).toEqual(PORTS);
  });

  test('that an exposure names, to the namespace too', () => {
    const web = app(chart);
    web.container.addPort({ number: 9090, name: 'metrics' });
    web.exposeViaNodePort({ ports: [{ name: 'metrics', port: 80, targetPort: 9090 }, { name: 'named', port: 81, targetPortName: 'metrics' }] });
    expect(ingressOf(chart)).toEqual([
      { from: [{ podSelector: {} }], ports: [...PORTS, { port: 9090, protocol: 'TCP' }, { port: 'metrics', protocol: 'TCP' }] },
      { from: ANYBODY, ports: [{ port: 9090, protocol: 'TCP' }, { port: 'metrics', protocol: 'TCP' }] },
    ]);
  });

  test('that the Service of the app leads to, for the namespace', () => {
    const web = app(chart, { service: { ports: [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 9090 }, { port: 82, targetPortName: 'admin' }] } });
    web.container.addPort({ number: 9090, name: 'metrics' });
    web.container.addPort({ number: 9091, name: 'admin' });
    expect(ingressOf(chart)).toEqual([
      { from: [{ podSelector: {} }], ports: [...PORTS, { port: 9090, protocol: 'TCP' }, { port: 'admin', protocol: 'TCP' }] },
    ]);
  });

  test('of the protocol of the app', () => {
    app(chart, { protocol: kplus.Protocol.UDP }).exposeViaNodePort();
    expect(ingressOf(chart)[1].ports).toEqual([{ port: 8080, protocol: 'UDP' }]);
  });
});

describe('is opened by the constructs that expose', () => {
  const provider = LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE });
  const expose: [string, (target: kplus.IPodSelector) => unknown][] = [
    ['NodePortService', (target) => new NodePortService(chart, 'Exposure', { target })],
    ['ExternalLoadBalancer', (target) => new ExternalLoadBalancer(chart, 'Exposure', { target, provider, allowedClients: AllowedClients.internet() })],
    ['PathIngress', (target) => new PathIngress(chart, 'Exposure', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() }).addPath('/', target)],
  ];

  test.each(expose)('%s, given the app or its workload', (_, define) => {
    const web = app(chart);
    define(web);
    const byApp = ingressOf(chart);
    chart = testChart({ namespace: 'shop' });
    define(app(chart).deployment);
    expect(ingressOf(chart)).toEqual(byApp);
    expect(byApp).toHaveLength(2);
  });
});

test('is not there where it is switched off, and no exposure misses it', () => {
  app(chart, { networkPolicy: false }).exposeViaNodePort();
  expect(ofKind(chart, 'NetworkPolicy')).toEqual([]);
});

test('of another app is left alone', () => {
  app(chart).exposeViaNodePort();
  app(chart, {}, 'Other');
  expect(ofKind(chart, 'NetworkPolicy')[1].spec.ingress).toEqual([NAMESPACE]);
});

test('writes nothing into other namespaces', () => {
  const web = app(chart, { allowedNamespaces: ['monitoring'] });
  web.exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
  const all = App.of(chart).charts.flatMap((one) => one.toJson());
  expect(new Set(all.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['shop']));
  expect(all.filter(({ kind }) => kind === 'NetworkPolicy')).toHaveLength(1);
});
