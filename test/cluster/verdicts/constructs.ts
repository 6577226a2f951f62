import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { Manifest, NAMESPACE } from './manifest';
import { mutantOf } from './mutations';
import { ExposedApp, ExternalLoadBalancer, KubernetesVersion, NodePortService, TargetCluster } from '../../../src';
import { validApp } from '../../properties/apps';
import { labels } from '../../properties/arbitraries';
import { validBalancer } from '../../properties/load-balancers';
import { trafficPolicy, validService } from '../../properties/services';
import { defineSite, validSite } from '../../properties/sites';
import { DIALECTS } from '../../simulation/dialects';
import { testPods } from '../../util';

/** Objects that a construct is to make of what a user says. */
export interface ConstructCase {
  readonly construct: string;

  /** What was changed in valid props; nothing if they still are. */
  readonly change?: string;
  readonly define: (chart: Chart) => unknown;
}

/** A construct with props that are valid together. */
interface Construct<T extends object> {
  readonly name: string;
  readonly count: number;
  readonly valid: fc.Arbitrary<T>;
  readonly define: (chart: Chart, props: T) => unknown;
}

const VALID_SHARE = 8;
const CLUSTER = { minor: 32, range: { min: 30000, max: 32767 }, description: {} };

/** The addresses inside of a cluster are its own. */
const service = validService(CLUSTER).map(({ options: { clusterIP: _, ...options }, ...others }) => ({ ...others, options }));
const port = fc.record({ port: fc.integer({ min: 1, max: 65535 }) });

const app: Construct<any> = {
  name: 'ExposedApp', count: 120, valid: validApp.map(({ props }) => props), define: (chart, props) => new ExposedApp(chart, 'Web', props),
};

const nodePort: Construct<any> = {
  name: 'NodePortService',
  count: 200,
  valid: fc.tuple(service, fc.record({ externalTrafficPolicy: trafficPolicy }, { requiredKeys: [] }), port)
    .map(([{ options }, policy, other]) => ({ ...(options.ports ? {} : other), ...options, ...policy })),
  define: (chart, props) => new NodePortService(chart, 'Web', { target: testPods(chart), ...props }),
};

const loadBalancer: Construct<any> = {
  name: 'ExternalLoadBalancer',
  count: 200,
  valid: service.chain((valid) => fc.tuple(fc.constant(valid.options), validBalancer(CLUSTER, valid), port))
    .map(([{ nodePort: _, ...options }, balancer, other]) => ({ ...(options.ports ? {} : other), ...options, ...balancer.options })),
  define: (chart, props) => new ExternalLoadBalancer(chart, 'Web', { target: testPods(chart), ...props }),
};

const sites = Object.entries(DIALECTS).map(([name, dialect]): Construct<any> => ({
  name: `PathIngress by ${name}`,
  count: 30,
  valid: fc.record({ site: validSite(dialect), options: fc.record({ labels, name: fc.constantFrom('shop', 'web') }, { requiredKeys: [] }) }),
  define: (chart, { site, options }) => defineSite(chart, site, dialect, options),
}));

/** The same cases in every run. */
export function constructCases(): ConstructCase[] {
  return [app, nodePort, loadBalancer, ...sites].flatMap(({ name, count, valid, define }) => {
    const untouched = fc.sample(valid, Math.round(count / VALID_SHARE));
    const changed = fc.sample(mutantOf(valid), count - untouched.length);
    return [
      ...untouched.map((props): ConstructCase => ({ construct: name, define: (chart) => define(chart, props) })),
      ...changed.map(({ change, value }): ConstructCase => ({ construct: name, change, define: (chart) => define(chart, value) })),
    ];
  });
}

/** The objects that a construct makes for clusters from a version on. */
export function manifestsOf({ define }: ConstructCase, minMinor: number): Manifest[] {
  const chart = new Chart(new App(), 'test', { disableResourceNameHashes: true, namespace: NAMESPACE });
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.of(`1.${minMinor}`) });
  define(chart);
  return chart.toJson();
}
