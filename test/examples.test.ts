import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { NodePortRange } from '../src';
import { Synthesized, synthesized } from './util/synthesized';
import { judge } from '../src/api-rules/judge';

const EXAMPLES = readdirSync(join(__dirname, '..', 'examples'));

test('every example is a program', () => {
  expect(EXAMPLES.filter((name) => !existsSync(join(__dirname, '..', 'examples', name, 'main.ts')))).toEqual([]);
});

describe.each(EXAMPLES)('%s', (name) => {
  const program = () => import(`../examples/${name}/main`);
  let example: Synthesized;

  beforeAll(async () => {
    example = await synthesized(program);
  });

  test('gives manifests that the API server takes', () => {
    expect(example.manifests.length).toBeGreaterThan(0);
    const facts = { nodePortRange: NodePortRange.DEFAULT, minMinor: 34, maxMinor: 36 };
    expect(example.manifests.flatMap((manifest) => judge(manifest, facts))).toEqual([]);
  });

  test('gives every object of a file a name of its own', () => {
    const names = Object.values(example.files).map((text) => text.match(/^(kind|  name|  namespace): .*$/gm)!.join(' ').split('kind: '));
    expect(names).toEqual(names.map((ofFile) => [...new Set(ofFile)]));
  });

  test('gives the same bytes each time, and no aliases', async () => {
    const { files } = await synthesized(program);
    expect(files).toEqual(example.files);
    expect(Object.values(files).join('')).not.toMatch(/[:-] [&*]\w/);
  });
});

describe('the shop', () => {
  let shop: any[];

  beforeAll(async () => {
    shop = (await synthesized(() => import('../examples/shop/main'))).manifests;
  });

  function ofKind(kind: string): any[] {
    return shop.filter((manifest) => manifest.kind === kind);
  }

  test('is reached from outside by one site, one load balancer and one node port', () => {
    expect(ofKind('Service').filter(({ spec }) => spec.type !== 'ClusterIP').map(({ metadata, spec }) => [metadata.name, spec.type])).toEqual([
      ['api-load-balancer', 'LoadBalancer'], ['dice-node-port', 'NodePort'],
    ]);
    const ruled = ofKind('Ingress').flatMap(({ spec }) => spec.rules.map(({ host }: any) => host));
    const hosts = [...ruled, ...ofKind('HTTPRoute').flatMap(({ spec }) => spec.hostnames)];
    expect([...new Set(hosts)].sort()).toEqual(['shop.example', 'status.shop.example']);
  });

  test('lets in just those who are to come', () => {
    const peersOf = ({ spec }: any) => spec.ingress.flatMap(({ from }: any) => from.map(nameOf));
    expect(Object.fromEntries(ofKind('NetworkPolicy').map((policy) => [policy.metadata.name, peersOf(policy)]))).toEqual({
      web: ['the namespace', 'traefik', 'envoy-gateway-system'],
      // the partners, and the health checks of the load balancer, which come from inside of the VPC
      api: ['the namespace', 'monitoring', 'traefik', 'envoy-gateway-system', '203.0.113.0/24', '10.1.0.0/16'],
      dice: ['the namespace', '0.0.0.0/0', '::/0'],
      status: ['the namespace', 'envoy-gateway-system'],
    });
  });

  function nameOf({ ipBlock, namespaceSelector }: any): string {
    return ipBlock?.cidr ?? namespaceSelector?.matchLabels['kubernetes.io/metadata.name'] ?? 'the namespace';
  }
});
