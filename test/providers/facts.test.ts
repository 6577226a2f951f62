import { existsSync, readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';
import * as ts from 'typescript';
import { Graph } from '../../src/graph/graph';
import { askedAddresses } from '../../src/graph/load-balancer-address';
import { loadBalancerReach } from '../../src/graph/load-balancer-reach';
import { ProviderFacts } from '../../src/providers/provider-facts';
import { manifests, service } from '../graph/manifests';

const SOURCE = join(__dirname, '../../src');
const PROVIDERS = join(SOURCE, 'providers');

const modules = readdirSync(PROVIDERS).map((name) => join(PROVIDERS, name, 'facts.ts')).filter((file) => existsSync(file))
  .map((file): { [name: string]: unknown } => jest.requireActual(file));
const values = modules.flatMap((exported) => Object.values(exported));
const facts = values.filter((value): value is ProviderFacts => typeof value === 'object' && value !== null && 'annotationPrefixes' in value);

/** Whatever is a provider's own: what annotations and classes begin with. */
const own = new Set([
  ...values.filter((value): value is string => typeof value === 'string' && /[-/_]$/.test(value)),
  ...facts.flatMap(({ annotationPrefixes, classPrefixes = [] }) => [...annotationPrefixes, ...classPrefixes]),
]);

/** The texts in a file, besides comments and links to documents. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? () => undefined : visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts.filter((text) => !text.startsWith('https://'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name === 'generated' ? [] : filesBelow(path)) : path.endsWith('.ts') ? [path] : [];
  });
}

test('each folder of a provider has its facts', () => {
  const folders = readdirSync(PROVIDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'generic');
  expect(facts).toHaveLength(folders.length);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
});

test('what annotations and classes of a provider begin with stands in its folder only', () => {
  const found = filesBelow(SOURCE).filter((file) => !/^[^/]+\/facts\.ts$/.test(relative(PROVIDERS, file)))
    .flatMap((file) => textsOf(file).flatMap((text) => [...own].filter((prefix) => text.includes(prefix)).map((prefix) => `${relative(SOURCE, file)}: ${prefix}`)));
  expect(found).toEqual([]);
});

test('the texts of a file are found', () => {
  expect(textsOf(join(PROVIDERS, 'aws/facts.ts'))).toContain('service.beta.kubernetes.io/aws-load-balancer-');
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
