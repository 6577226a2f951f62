import { Autoscaler } from '../../../graph/autoscaler';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const UTILIZATION_WITHOUT_REQUEST: Check = {
  id: 'X-50',
  title: 'an autoscaler measures the share of a request that is not there',
  severity: Severity.ERROR,
  cause: 'Without the request of one container the share of all is not known: the autoscaler never scales.',
  fix: "write 'resources.requests' of every container of the pods, or measure an 'AverageValue'",
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details', 'https://github.com/kubernetes/kubernetes/issues/79365'],
  *find(graph) {
    for (const workload of graph.workloads) {
      for (const autoscaler of graph.autoscalersOf(workload)) {
        for (const resource of measured(autoscaler)) {
          const without = workload.containers.find(({ fields }) => {
            const resources = fields.childOrEmpty('resources');
            return !resources.childOrEmpty('requests').has(resource) && !resources.childOrEmpty('limits').has(resource);
          });
          if (without !== undefined) {
            yield {
              at: workload.resource,
              field: `${without.fields.path}.resources.requests`,
              message: `has no ${resource}, whose use ${autoscaler.resource} measures`,
              related: [autoscaler.resource],
            };
          }
        }
      }
    }
  },
};

/** The resources whose utilization is the metric; without any metric the server measures the processor. */
function measured({ resource }: Autoscaler): string[] {
  if (resource.kind !== 'HorizontalPodAutoscaler') {
    return [];
  }
  const metrics = resource.spec.children('metrics');
  if (metrics.length === 0) {
    return ['cpu'];
  }
  const shares = metrics.map((metric) => metric.childOrEmpty('resource')).filter((metric) => metric.childOrEmpty('target').text('type') === 'Utilization');
  return shares.map((metric) => metric.text('name') ?? '').filter((name) => name !== '');
}
