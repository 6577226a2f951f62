import { Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { normalOf } from './normal';
import { ExternalLoadBalancer, TargetCluster } from '../../src';
import { Balancer } from '../../src/providers/balancer';
import { ProviderName, validBalancer, ValidBalancer } from '../properties/load-balancers';
import { Cluster, cluster, validService, ValidService } from '../properties/services';
import { testChart } from '../util';

/** A load balancer, its Service, and what has to be read of that. */
export interface SampledBalancer {
  readonly service: any;
  readonly normal: Balancer;
}

const COUNT = 300;
const samples = new Map<ProviderName, SampledBalancer[]>();

/** The same load balancers for all laws of a provider, since writing them costs more than the laws do. */
export function sampledBalancers(name: ProviderName): readonly SampledBalancer[] {
  const wanted = cluster.chain((where) => validService(where)
    .chain((service) => fc.tuple(fc.constant(where), fc.constant(service), validBalancer(where, service, name))));
  const known = samples.get(name) ?? fc.sample(wanted, { numRuns: COUNT, seed: 1 }).map((one) => sampled(name, one));
  samples.set(name, known);
  return known;
}

function sampled(name: ProviderName, [where, served, balancer]: [Cluster, ValidService, ValidBalancer]): SampledBalancer {
  const chart: Chart = testChart({ namespace: 'shop' });
  TargetCluster.describe(chart, where.description);
  const { nodePort, ...options } = served.options;
  new ExternalLoadBalancer(chart, 'Web', { target: served.target(chart), ...options, ...balancer.options });
  const manifests = Testing.synth(chart);
  const service = manifests.find(({ kind }) => kind === 'Service');
  const workload = manifests.find(({ kind }) => kind === 'Deployment');
  const labels = Object.fromEntries(served.expected.filter(([place]) => place[1] === 'selector').map(([place, value]) => [place[2], value as string]));
  return { service, normal: normalOf(name, served, balancer, workload === undefined ? labels : workload.spec.selector.matchLabels) };
}
