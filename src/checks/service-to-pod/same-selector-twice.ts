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
    for (const service of graph.services) {
      if (service.selector === undefined || service.isHeadless) {
        continue;
      }
      for (const { number, protocol, targetPort } of service.ports) {
        const key = `${service.namespace} ${service.type} ${service.selector} ${number} ${targetPort} ${protocol}`;
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, service);
        } else if (other !== service) {
          yield { at: service.resource, field: 'spec.selector', message: `is that of ${other.resource}, and so is port ${number}`, related: [other.resource] };
          break;
        } else {
          continue;
        }
      }
    }
  },
};
