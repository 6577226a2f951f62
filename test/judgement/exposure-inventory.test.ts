import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import Ajv from 'ajv';
import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowedClients, ExposedApp, ExposureInventory, ExternalLoadBalancer, IngressController, LoadBalancerProvider, NodePortService, PathIngress,
  Reachability, TargetCluster, Tls, WayIn, WayInKind,
} from '../../src';
import { messageOf, testChart } from '../util';

/** One app, and all constructs by which it is reached. */
function shop(clients: AllowedClients = AllowedClients.cidrs('203.0.113.0/24')): Chart {
  const chart = testChart({ namespace: 'shop' });
  const web = new ExposedApp(chart, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
  new NodePortService(chart, 'Out', { target: web, nodePort: 30080 });
  new ExternalLoadBalancer(chart, 'Balancer', { target: web, provider: LoadBalancerProvider.generic(), allowedClients: clients });
  const site = new PathIngress(chart, 'Site', { host: 'shop.example.com', controller: IngressController.traefik(), tls: Tls.secret('shop-tls') });
  site.addPath('/', web);
  return chart;
}

const waysBy = (chart: Chart, way: WayInKind): WayIn[] => ExposureInventory.of(chart).ways.filter((candidate) => candidate.way === way);

describe('the ways into an app are those of', () => {
  test('a NodePortService', () => {
    const ways = waysBy(shop(), WayInKind.NODE_PORT).filter(({ constructPath }) => constructPath?.startsWith('test/Out'));
    expect(ways).toEqual([expect.objectContaining({
      way: WayInKind.NODE_PORT,
      port: 30080,
      protocol: 'TCP',
      tls: false,
      targets: [expect.objectContaining({ workload: { kind: 'Deployment', namespaceName: 'shop', name: 'web' }, containerPort: 8080 })],
    })]);
  });

  test('an ExternalLoadBalancer', () => {
    expect(waysBy(shop(), WayInKind.LOAD_BALANCER)).toEqual([expect.objectContaining({
      reachability: Reachability.NETWORKS,
      networks: ['203.0.113.0/24'],
      port: 8080,
      constructPath: expect.stringMatching(/^test\/Balancer/),
    })]);
  });

  test('a PathIngress', () => {
    const ways = waysBy(shop(), WayInKind.INGRESS);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way).toMatchObject({ host: 'shop.example.com', path: '/', servedBy: 'traefik', constructPath: expect.stringMatching(/^test\/Site/) });
      expect(way.targets.map(({ workload }) => workload.name)).toEqual(['web']);
    }
    expect(ways.filter(({ tls }) => tls).map(({ tlsSecret }) => tlsSecret)).toContain('shop-tls');
  });

  test('an ExposedApp that nothing exposes: none', () => {
    const chart = testChart();
    new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
    expect(ExposureInventory.of(chart).ways).toEqual([]);
  });

  test('constructs of others', () => {
    const chart = testChart();
    new kplus.Deployment(chart, 'Web', { containers: [{ image: 'ghcr.io/acme/web:1.4.2', port: 8080 }] }).exposeViaService({ serviceType: kplus.ServiceType.NODE_PORT });
    expect(waysBy(chart, WayInKind.NODE_PORT)).toEqual([expect.objectContaining({ constructPath: expect.stringMatching(/^test\/Web/) })]);
  });

  test('every chart of the app and every cluster, whichever part is asked for', () => {
    const app = new App();
    const charts = ['east', 'west'].map((id) => {
      const chart = new Chart(app, id);
      TargetCluster.describe(chart, { clusterName: id });
      new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] } });
      return chart;
    });
    const of = (part: App | Chart) => ExposureInventory.of(part).ways.map(({ constructPath }) => constructPath);
    expect(of(app)).toEqual(['east/Service', 'west/Service']);
    expect(of(charts[1])).toEqual(of(app));
  });
});

test('an inventory is that of the finished manifests, patches included', () => {
  const chart = testChart();
  const service = new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } });
  expect(ExposureInventory.of(chart).ways).toEqual([]);
  service.addJsonPatch(JsonPatch.add('/spec/type', 'NodePort'));
  expect(ExposureInventory.of(chart).ways).toHaveLength(1);
});

describe('the JSON', () => {
  test('can be read again, and is the same then', () => {
    const inventory = ExposureInventory.of(shop());
    const again = ExposureInventory.fromJson(inventory.toJson());
    expect(again.ways).toEqual(inventory.ways);
    expect(again.toJson()).toBe(inventory.toJson());
  });

  test('has the published schema', () => {
    // Its keywords mean the same in every draft since 7, and not every Ajv knows the name of the newest.
    const { $schema: _, ...keywords } = JSON.parse(readFileSync('docs/inventory.schema.json', 'utf8'));
    const validate = new Ajv().compile(keywords);
    expect([validate(JSON.parse(ExposureInventory.of(shop()).toJson())), validate.errors]).toEqual([true, null]);
  });

  test('is the same for the same app', () => {
    expect(ExposureInventory.of(shop()).toJson()).toBe(ExposureInventory.of(shop()).toJson());
  });

  describe('fails to be read', () => {
    test.each([
      ['if it is cut', '{ "version": 1, ', 'must be JSON'],
      ['if it is nothing', 'null', "must be an inventory: an object with a list 'waysIn'"],
      ['if it is a list', '[]', "must be an inventory: an object with a list 'waysIn'"],
      ['if it is of another version', '{ "version": 2, "waysIn": [] }', 'must be an inventory of version 1, got 2'],
      ['if a way in is none', '{ "version": 1, "waysIn": [{ "id": "x" }] }', "must have a way in at 'waysIn[0]'"],
      ['if a way in is of an unknown kind', '{ "version": 1, "waysIn": [{ "way": "constructor" }] }', "must have a way in at 'waysIn[0]'"],
    ])('%s', (_, json, rule) => {
      expect(messageOf(() => ExposureInventory.fromJson(json))).toBe(`invalid ExposureInventory.fromJson:\n  'json' ${rule}; give what 'toJson' returned`);
    });
  });
});

describe('the changes since an earlier inventory', () => {
  const none = { opened: [], widened: [], narrowed: [], changed: [], closed: [] };
  const [networks, everybody] = [shop(), shop(AllowedClients.internet())].map((chart) => ExposureInventory.of(chart));
  const balancer = networks.ways.filter(({ way }) => way === WayInKind.LOAD_BALANCER).map(({ id }) => id);
  const nothing = ExposureInventory.fromJson('{ "version": 1, "waysIn": [] }');
  const all = networks.ways.map(({ id }) => id).sort();

  test('are none if nothing has changed', () => {
    expect(networks.changesSince(ExposureInventory.fromJson(networks.toJson()))).toEqual(none);
  });

  test('are ways in that were opened', () => {
    const { opened, ...others } = networks.changesSince(nothing);
    expect({ ...others, opened: [...opened].sort() }).toEqual({ ...none, opened: all });
  });

  test('are ways in that were closed', () => {
    const { closed, ...others } = nothing.changesSince(networks);
    expect({ ...others, closed: [...closed].sort() }).toEqual({ ...none, closed: all });
  });

  test('are ways in that more clients have than before', () => {
    expect(everybody.changesSince(networks).widened).toEqual(expect.arrayContaining(balancer));
  });

  test('are ways in that fewer clients have than before', () => {
    expect(networks.changesSince(everybody).narrowed).toEqual(expect.arrayContaining(balancer));
  });
});

describe('for people', () => {
  const inventory = ExposureInventory.of(shop());

  test('the text names every way in', () => {
    const text = inventory.toText();
    inventory.ways.forEach(({ access }) => expect(text).toContain(access));
  });

  test('the diagram leads from the clients to the pods', () => {
    const diagram = inventory.toMermaid();
    expect(diagram).toMatch(/^flowchart (LR|TD|TB)/m);
    expect(diagram).toContain('30080');
    expect(diagram).toContain('shop.example.com');
  });

  test('the page is complete, and loads nothing', () => {
    const page = inventory.toHtml();
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page.trimEnd()).toMatch(/<\/html>$/);
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<(?:script|img|link|iframe)[^>]+(?:src|href)=["']?(?!data:)/i);
  });

  test('the script that tries them is a shell script', () => {
    const script = inventory.toReachScript();
    expect(script).toMatch(/^#!\/(?:usr\/)?bin\/(?:env )?(?:ba)?sh/);
    expect(() => execFileSync('sh', ['-n'], { input: script })).not.toThrow();
    expect(script).toContain('30080');
  });

  test('an inventory of nothing says so in every form', () => {
    const empty = ExposureInventory.fromJson('{ "version": 1, "waysIn": [] }');
    expect(empty.toText()).toMatch(/\w/);
    expect(empty.toMermaid()).toMatch(/^flowchart/m);
    expect(empty.toHtml()).toContain('<html');
    expect(() => execFileSync('sh', [], { input: empty.toReachScript(), stdio: 'pipe' })).not.toThrow();
  });
});
