import { Graph } from '../../graph/graph';
import { Service } from '../../graph/service';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const STATEFUL_SET_SERVICE: Check = {
  id: 'service/stateful-set-service',
  title: 'the pods of a StatefulSet have no names in DNS',
  severity: Severity.WARNING,
  cause: "The names 'pod-0.service.namespace' exist only in a headless Service that selects the pods and has the name that 'serviceName' gives: members of a cluster do not find each other.",
  fix: "define that Service with 'clusterIP: None' and the labels of the pods; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  *find(graph, facts) {
    for (const workload of graph.workloads) {
      const { resource: at, namespace } = workload;
      const name = at.type === 'apps/StatefulSet' ? at.spec.text('serviceName') : undefined;
      if (name === undefined || name === '' || isExternal(facts, 'Service', namespace, name)) {
        continue;
      }
      const service = graph.service(namespace, name);
      const message = service === undefined ? missing(graph, name) : whyNot(service, workload);
      if (message !== undefined) {
        // Programs that do not ask for each other have no need of these names.
        const severity = isHeadless(service) || service === undefined ? Severity.WARNING : Severity.INFO;
        const related = service === undefined ? [] : [service.resource];
        yield { at, field: 'spec.serviceName', message: `names the Service '${name}', ${message}`, severity, related };
      }
    }
  },
};

function missing({ resources }: Graph, name: string): string {
  const [elsewhere] = resources.findAnywhere('/Service', name);
  return `which is not found in these manifests${elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`}`;
}

/** A selector that chooses the pods of others too names these pods all the same. */
function whyNot(service: Service, workload: Workload): string | undefined {
  const { selector, workloads } = service;
  if (!isHeadless(service)) {
    return "whose 'clusterIP' is not 'None'";
  }
  // Without a selector somebody else writes its endpoints.
  return selector === undefined || workloads.includes(workload) ? undefined : 'which does not select its pods';
}

function isHeadless(service: Service | undefined): boolean {
  return service?.resource.spec.text('clusterIP') === 'None';
}
