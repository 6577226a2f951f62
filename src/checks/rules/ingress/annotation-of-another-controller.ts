import { Check } from '../../check';
import { Severity } from '../../severity';

/** Controllers by the beginning of their annotations, and what their classes are usually called. */
const CONTROLLERS: ReadonlyArray<readonly [prefix: string, classes: RegExp, controller: string]> = [
  ['nginx.ingress.kubernetes.io/', /nginx/, 'ingress-nginx'],
  ['traefik.ingress.kubernetes.io/', /traefik/, 'Traefik'],
  ['projectcontour.io/', /contour/, 'Contour'],
  ['alb.ingress.kubernetes.io/', /alb/, 'the AWS Load Balancer Controller'],
  ['haproxy.org/', /haproxy/, 'HAProxy'],
  ['konghq.com/', /kong/, 'Kong'],
];

/** */
export const ANNOTATION_OF_ANOTHER_CONTROLLER: Check = {
  id: 'X-26',
  title: 'an Ingress has annotations of another controller than its class',
  severity: Severity.WARNING,
  cause: 'The controller ignores them, and nobody says so: what they ask for, a rewrite or a limit, does not happen.',
  fix: 'write the annotations of the controller that serves the class',
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const className = resource.spec.text('ingressClassName') ?? '';
      const served = CONTROLLERS.find(([, classes]) => classes.test(className));
      for (const key of served === undefined ? [] : resource.annotations.keys()) {
        const other = CONTROLLERS.find(([prefix]) => key.startsWith(prefix));
        if (other !== undefined && other !== served) {
          yield { at: resource, field: `metadata.annotations[${key}]`, message: `is for ${other[2]}, and the class is '${className}'` };
        }
      }
    }
  },
};
