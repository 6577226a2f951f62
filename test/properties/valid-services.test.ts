import { Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { validBalancer } from './load-balancers';
import { Cluster, cluster, Expected, trafficPolicy, validService, ValidService } from './services';
import { ExternalLoadBalancer, NodePortService, TargetCluster } from '../../src';
import { judge } from '../../src/api-rules/judge';
import { testChart, yamlOf } from '../util';
import '../util/seed';

const RUNS = { numRuns: 120 };

/** A chart for a cluster, with a construct that is called `Web`. */
function chartFor({ description }: Cluster, { target }: ValidService, define: (chart: Chart, target: any) => unknown): Chart {
  const chart = testChart();
  TargetCluster.describe(chart, description);
  define(chart, target(chart));
  return chart;
}

function check(where: Cluster, service: ValidService, expected: Expected[], define: (chart: Chart, target: any) => unknown): void {
  const chart = chartFor(where, service, define);
  const manifests = Testing.synth(chart);
  for (const manifest of manifests) {
    expect(judge(manifest, { nodePortRange: where.range, minMinor: where.minor, maxMinor: where.minor })).toEqual([]);
  }
  const manifest = manifests.find(({ kind }) => kind === 'Service');
  expect(expected.map(([place]): Expected => [place, at(manifest, place)])).toEqual(expected);
  expect(emptyPlaces(manifest)).toEqual([]);
  expect(manifest.spec).not.toHaveProperty('externalIPs');

  const yaml = yamlOf(chart);
  expect(parseAllDocuments(yaml, { version: '1.1' }).map((document) => document.toJS())).toEqual(manifests);
  expect(yamlOf(chartFor(where, service, define))).toBe(yaml);
}

function at(value: any, place: (string | number)[]): unknown {
  return place.reduce((found, step) => found === undefined || !Object.hasOwn(found, step) ? undefined : found[step], value);
}

function emptyPlaces(value: unknown, place = ''): string[] {
  if (value === null || value === undefined) {
    return [place];
  }
  if (typeof value !== 'object') {
    return [];
  }
  const entries = Object.entries(value);
  return entries.length === 0 ? [place] : entries.flatMap(([key, item]) => emptyPlaces(item, `${place}/${key}`));
}

test('any valid NodePortService is accepted by the API server, loses nothing and gives the same bytes twice', () => {
  const exposure = cluster.chain((where) => fc.tuple(fc.constant(where), validService(where), fc.option(trafficPolicy, { nil: undefined })));
  fc.assert(fc.property(exposure, ([where, service, externalTrafficPolicy]) => {
    const expected: Expected[] = [...service.expected, [['spec', 'type'], 'NodePort'], [['spec', 'externalTrafficPolicy'], externalTrafficPolicy]];
    check(where, service, expected, (chart, target) => new NodePortService(chart, 'Web', { target, ...service.options, externalTrafficPolicy }));
  }), RUNS);
});

test('any valid ExternalLoadBalancer of any provider is accepted by the API server, loses nothing and gives the same bytes twice', () => {
  const exposure = cluster.chain((where) => validService(where)
    .chain((service) => fc.tuple(fc.constant(where), fc.constant(service), validBalancer(where, service))));
  fc.assert(fc.property(exposure, ([where, service, balancer]) => {
    const { nodePort, ...options } = service.options;
    const pinned = ([place]: Expected) => nodePort === undefined || place.at(-1) !== 'nodePort';
    const expected: Expected[] = [...service.expected.filter(pinned), ...balancer.expected, [['spec', 'type'], 'LoadBalancer']];
    check(where, service, expected, (chart, target) => new ExternalLoadBalancer(chart, 'Web', { target, ...options, ...balancer.options }));
  }), RUNS);
});
