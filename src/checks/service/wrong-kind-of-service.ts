import { Check } from '../check';
import { Severity } from '../severity';

export const WRONG_KIND_OF_SERVICE: Check = {
  id: 'service/wrong-kind-of-service',
  title: 'a Service has fields that its kind does not heed, or is of a kind that does not serve its use',
  severity: Severity.ERROR,
  cause: 'An ExternalName is an alias in DNS: nothing chooses pods or translates ports. A headless Service has no address for a controller to use.',
  fix: "use type ClusterIP, without 'clusterIP: None'",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
  ],
  *find(graph) {
    for (const service of graph.services) {
      const { resource: at, type, isHeadless, selector, ports } = service;
      if (type === 'ExternalName') {
        if (selector !== undefined) {
          yield { at, field: 'spec.selector', message: `chooses pods by ${selector}, which an ExternalName ignores` };
        }
        for (const { number, targetPort, fields } of ports) {
          if (targetPort !== number) {
            const fix = 'let clients use the port of the other side';
            yield { at, field: fields.pathOf('targetPort'), message: `is ${targetPort}, but an ExternalName does not translate port ${number}`, fix, severity: Severity.WARNING };
          }
        }
      } else if (isHeadless) {
        const [route] = graph.backendsOf(service);
        if (route !== undefined) {
          // Some controllers connect to the pods, so that it works with them.
          yield {
            at,
            field: 'spec.clusterIP',
            message: `is None, but ${route.resource} sends requests to it, which not every controller can`,
            severity: Severity.WARNING,
            related: [route.resource],
          };
        }
      }
    }
  },
};
