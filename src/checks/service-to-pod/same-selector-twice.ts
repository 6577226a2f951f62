import { Graph } from '../../graph/graph';
import { Service } from '../../graph/service';
import { Check } from '../check';
import { Severity } from '../severity';

export const SAME_SELECTOR_TWICE: Check = {
  id: 'service-to-pod/same-selector-twice',
  title: 'two Services of one type serve the same port of the same pods',
  severity: Severity.INFO,
  cause: 'One of them is a leftover, or both were meant for different pods.',
  fix: 'keep one of them, or correct the selector of the other one',
  links: ['https://kyverno.io/policies/other/require-unique-service-selector/require-unique-service-selector/'],
  *find(graph) {
    const first = new Map<string, Service>();
    const switched = switchedByRollouts(graph);
    for (const service of graph.services) {
      if (service.selector === undefined || service.isHeadless || switched.has(`${service.namespace}/${service.name}`)) {
        continue;
      }
      for (const { number, protocol, targetPort } of service.ports) {
        const key = `${service.namespace} ${wayOf(service)} ${service.selector} ${number} ${targetPort} ${protocol}`;
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, service);
        } else if (other !== service) {
          const message = `is that of ${other.resource}, and so is port ${number}`;
          yield { at: service.resource, field: 'spec.selector', message, related: [other.resource], commonCause: key };
          break;
        } else {
          continue;
        }
      }
    }
  },
};

/** Load balancers that are asked for in two ways have two addresses, as a public one beside one of the private network. */
function wayOf({ type, resource: { spec, annotations } }: Service): string {
  return type !== 'LoadBalancer' ? type : JSON.stringify([type, spec.text('loadBalancerClass'), [...annotations].sort()]);
}

/**
 * The Services whose selectors a Rollout completes while it runs: they are the same in manifests.
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/
 */
function switchedByRollouts({ resources }: Graph): ReadonlySet<string> {
  return new Set(resources.ofType('argoproj.io/Rollout').flatMap(({ namespace, spec }) => {
    const strategy = spec.childOrEmpty('strategy');
    const [blueGreen, canary] = [strategy.childOrEmpty('blueGreen'), strategy.childOrEmpty('canary')];
    const names = [blueGreen.text('activeService'), blueGreen.text('previewService'), canary.text('stableService'), canary.text('canaryService')];
    return names.flatMap((name) => name === undefined ? [] : `${namespace}/${name}`);
  }));
}
