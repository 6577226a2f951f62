import { Fields } from '../../api-rules/fields';
import { Autoscaler } from '../../graph/autoscaler';
import { Graph } from '../../graph/graph';
import { Check } from '../check';
import { Severity } from '../severity';

export const UTILIZATION_WITHOUT_REQUEST: Check = {
  id: 'availability/utilization-without-request',
  title: 'an autoscaler measures the share of a request that is not there',
  severity: Severity.ERROR,
  cause: 'Without the request of one container the share of all is not known: the autoscaler never scales.',
  fix: "write 'resources.requests' of every container of the pods, or measure an 'AverageValue'",
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details', 'https://github.com/kubernetes/kubernetes/issues/79365'],
  *find(graph) {
    const given = givenByNamespaces(graph);
    for (const workload of graph.workloads) {
      for (const autoscaler of graph.autoscalersOf(workload)) {
        for (const { resource, container } of measured(autoscaler)) {
          if (asksFor(workload.podSpec, resource) || given.has(`${workload.namespace} ${resource}`)) {
            continue;
          }
          const measuredOnes = workload.containers.filter(({ name }) => container === undefined || container === name);
          const without = measuredOnes.find(({ fields }) => !asksFor(fields, resource));
          if (without !== undefined) {
            yield {
              at: workload.resource,
              field: `${without.fields.path}.resources.requests`,
              message: `has no ${resource}, whose use ${autoscaler.resource} measures`,
              severity: workload.isCustom ? Severity.WARNING : Severity.ERROR,
              related: [autoscaler.resource],
            };
          }
        }
      }
    }
  },
};

/** A limit without a request is one; so is that of the whole pod. */
function asksFor(fields: Fields, resource: string): boolean {
  const resources = fields.childOrEmpty('resources');
  return resources.childOrEmpty('requests').has(resource) || resources.childOrEmpty('limits').has(resource);
}

/** What a LimitRange gives to containers that ask for nothing: 'shop cpu'. */
function givenByNamespaces(graph: Graph): ReadonlySet<string> {
  const given = new Set<string>();
  for (const { namespace, spec } of graph.resources.ofType('/LimitRange')) {
    for (const limit of spec.children('limits')) {
      for (const name of ['default', 'defaultRequest']) {
        limit.eachEntry(name, (resource) => given.add(`${namespace} ${resource}`));
      }
    }
  }
  return given;
}

interface Measured {
  readonly resource: string;
  /** Nothing for all of the pod. */
  readonly container?: string;
}

/** What is measured as a share of a request; without any metric the server measures the processor. */
function measured({ resource: { kind, spec } }: Autoscaler): Measured[] {
  if (kind === 'ScaledObject') {
    const triggers = spec.children('triggers').filter((trigger) => trigger.text('metricType') === 'Utilization');
    return triggers.map((trigger) => ({ resource: trigger.text('type') ?? '', container: trigger.childOrEmpty('metadata').text('containerName') || undefined }))
      .filter(({ resource }) => resource === 'cpu' || resource === 'memory');
  }
  const metrics = spec.children('metrics');
  if (metrics.length === 0) {
    return [{ resource: 'cpu' }];
  }
  return metrics.map((metric) => metric.child('resource') ?? metric.childOrEmpty('containerResource'))
    .filter((metric) => metric.childOrEmpty('target').text('type') === 'Utilization' && metric.text('name'))
    .map((metric) => ({ resource: metric.text('name')!, container: metric.text('container') || undefined }));
}
