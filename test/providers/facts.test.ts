import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { Graph } from '../../src/graph/graph';
import { askedAddresses } from '../../src/graph/load-balancer-address';
import { loadBalancerReach } from '../../src/graph/load-balancer-reach';
import { ProviderFacts } from '../../src/providers/provider-facts';
import { manifests, service } from '../graph/manifests';

const PROVIDERS = join(__dirname, '../../src/providers');

const modules = readdirSync(PROVIDERS).map((name) => join(PROVIDERS, name, 'facts.ts')).filter((file) => existsSync(file))
  .map((file): { [name: string]: unknown } => jest.requireActual(file));
const values = modules.flatMap((exported) => Object.values(exported));
const facts = values.filter((value): value is ProviderFacts => typeof value === 'object' && value !== null && 'annotationPrefixes' in value);

test('each folder of a provider has its facts', () => {
  const folders = readdirSync(PROVIDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'generic');
  expect(facts).toHaveLength(folders.length);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
});

const VALUES = ['true', 'internal', 'INTERNAL', 'intranet', 'private', 'subnet-1'];

function serviceWith(annotations: { [name: string]: string }, spec = {}) {
  return new Graph(manifests(service('web', { type: 'LoadBalancer', ports: [{ port: 80 }], ...spec }, { annotations }))).services[0];
}

test.each(facts.map((one) => [one.name, one] as const))('all facts of %s are asked', (_, { internalMarks = [], internalClasses = [], addressAnnotations = [], networkAnnotations = [], clientsElsewhere = [] }) => {
  for (const [annotation, marks] of internalMarks) {
    const value = VALUES.find((candidate) => marks.test(candidate))!;
    expect(loadBalancerReach(serviceWith({ [annotation]: value }))).toMatchObject({ reachability: 'private', reason: `${annotation}: ${value}` });
  }
  for (const loadBalancerClass of internalClasses) {
    expect(loadBalancerReach(serviceWith({}, { loadBalancerClass }))).toMatchObject({ reachability: 'private', reason: `loadBalancerClass: ${loadBalancerClass}` });
  }
  for (const annotation of addressAnnotations) {
    expect(askedAddresses(serviceWith({ [annotation]: '192.0.2.1' }).resource)).toEqual(['192.0.2.1']);
  }
  for (const annotation of networkAnnotations) {
    expect(loadBalancerReach(serviceWith({ [annotation]: '192.0.2.0/24' }))).toMatchObject({ reachability: 'networks', networks: ['192.0.2.0/24'] });
  }
  for (const annotation of clientsElsewhere) {
    expect(loadBalancerReach(serviceWith({ [annotation]: 'x' })).reachability).toBe('unknown');
  }
});
