import { knownDefaultClass } from '../../graph/cluster-facts';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

const ANNOTATION = 'kubernetes.io/ingress.class';

export const CLASS_UNKNOWN: Check = {
  id: 'ingress/class-unknown',
  title: 'an Ingress names a class that the cluster does not have, or none',
  severity: Severity.WARNING,
  cause: 'No controller takes it, and nobody says so: requests are answered with 404 or not at all.',
  fix: "write 'ingressClassName', and name the classes of the cluster in 'ingressClasses'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class', 'https://github.com/kubernetes/ingress-nginx/issues/7600'],
  *find(graph, { ingressClasses }) {
    const defined = graph.resources.ofType('networking.k8s.io/IngressClass');
    const known = new Set([...ingressClasses, ...defined.map(({ name }) => name)]);
    const have = someOf([...known]);
    const hasDefault = knownDefaultClass(graph.facts) !== undefined || defined.some(({ annotations }) => annotations.get('ingressclass.kubernetes.io/is-default-class') === 'true');
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const name = resource.spec.text('ingressClassName');
      const annotated = resource.annotations.get(ANNOTATION);
      if (name && ingressClasses.length > 0 && !known.has(name)) {
        yield { at: resource, field: 'spec.ingressClassName', message: `is '${name}', and the cluster has ${have}` };
      } else if (!name && annotated !== undefined) {
        yield {
          at: resource,
          field: `metadata.annotations[${ANNOTATION}]`,
          message: `is '${annotated}', by an annotation that 'ingressClassName' has replaced`,
          severity: Severity.INFO,
        };
      } else if (!name && !hasDefault && known.size > 0) {
        yield { at: resource, field: 'spec.ingressClassName', message: 'is missing, and no IngressClass of these manifests is the default one' };
      } else {
        continue;
      }
    }
  },
};
