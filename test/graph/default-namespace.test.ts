import { deployment, manifests, object, service } from './manifests';
import { Graph } from '../../src/graph/graph';

const SILENT = { namespace: undefined };
const WEB = deployment('web', { app: 'web' }, undefined, SILENT);
const SERVICE = service('web', { selector: { app: 'web' }, ports: [{ port: 80 }] }, { namespace: 'default' });

/** The namespaces of all objects, by their kinds. */
function namespacesOf(...objects: unknown[]): string[] {
  return new Graph(manifests(...objects)).resources.all.map(({ kind, namespace }) => `${kind} ${namespace}`);
}

test('an object that names no namespace is where kubectl puts it, if another one names that', () => {
  const graph = new Graph(manifests(WEB, SERVICE));
  expect(graph.services[0].workloads).toHaveLength(1);
  expect(namespacesOf(WEB, SERVICE)).toEqual(['Deployment default', 'Service default']);
});

test('objects of other namespaces say nothing of it', () => {
  expect(namespacesOf(WEB, service('web', {}, { namespace: 'shop' }))).toEqual(['Deployment ', 'Service shop']);
});

test('what would be the same object twice is in two namespaces', () => {
  expect(namespacesOf(WEB, deployment('web', { app: 'web' }, undefined, { namespace: 'default' }))).toEqual(['Deployment ', 'Deployment default']);
});

test('kinds without namespaces stay in none, and those that nobody knows are left as they are', () => {
  const namespace = object('v1', 'Namespace', 'default', undefined, SILENT);
  const region = object('example.com/v1', 'Region', 'north', undefined, SILENT);
  expect(namespacesOf(SERVICE, namespace, region)).toEqual(['Service default', 'Namespace ', 'Region ']);
});
