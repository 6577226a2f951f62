import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const SELECTS_NO_PODS: Check = {
  id: 'X-01',
  title: 'a Service selects no pods',
  severity: Severity.ERROR,
  cause: 'A Service without pods has no endpoints: every connection to it is refused.',
  fix: "give 'selector' the labels of the pods",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  *find(graph) {
    for (const service of graph.services) {
      if (service.selector === undefined || service.type === 'ExternalName' || service.hasOwnEndpoints || service.workloads.length > 0) {
        continue;
      }
      const guessed = graph.pods.inNamespace(service.namespace).some(({ isCustom }) => isCustom);
      yield {
        at: service.resource,
        field: 'spec.selector',
        message: `chooses no pods: nothing here makes pods with the labels ${service.selector}`,
        severity: guessed ? Severity.WARNING : Severity.ERROR,
      };
    }
  },
};
