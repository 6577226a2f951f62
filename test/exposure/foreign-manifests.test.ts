import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { exposureOf } from '../../src/exposure/exposure';
import { Graph } from '../../src/graph/graph';

const CHECKS = join(__dirname, '..', 'checks');
const files = ['cases', 'right'].flatMap((folder) => readdirSync(join(CHECKS, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(CHECKS, folder, name)));

const graphs = files.map((file) => new Graph(parseAllDocuments(readFileSync(file, 'utf8')).map((document) => ({ object: document.toJS(), origin: {} }))));

/** Where the paths of Ingresses stand. */
function placesIn({ resources }: Graph): string[] {
  return resources.ofType('networking.k8s.io/Ingress').flatMap((ingress) => ingress.spec.children('rules').flatMap((rule) =>
    (rule.child('http')?.children('paths') ?? []).map(({ path }) => `${ingress} ${path}`)));
}

test('no path of an Ingress is lost, whoever serves it', () => {
  let count = 0;
  for (const graph of graphs) {
    const read = new Set(exposureOf(graph).spelled.map(({ resource, field }) => `${resource} ${field}`));
    const places = placesIn(graph);
    expect(places.filter((place) => !read.has(place))).toEqual([]);
    count += places.length;
  }
  expect(count).toBeGreaterThan(100);
});

test('every host that is read is served', () => {
  for (const graph of graphs) {
    const { spelled, routes } = exposureOf(graph);
    const served = new Set(routes.map(({ route }) => route.host));
    expect(spelled.filter(({ host }) => !served.has(host)).map(({ resource, field }) => `${resource} ${field}`)).toEqual([]);
  }
});
