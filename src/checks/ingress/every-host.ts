import { exposureOf } from '../../exposure/exposure';
import { Check } from '../check';
import { Severity } from '../severity';

export const EVERY_HOST: Check = {
  id: 'ingress/every-host',
  title: 'an Ingress takes requests for every host',
  severity: Severity.WARNING,
  cause: 'It gets what no other route of the controller takes, also by the IP address and for hosts of others.',
  fix: "write the 'host' of the rule; acknowledge it if every host is meant",
  links: ['https://kyverno.io/policies/best-practices/disallow-empty-ingress-host/disallow-empty-ingress-host/'],
  *find(graph) {
    // a controller may take the host from elsewhere
    const open = new Set(exposureOf(graph).paths.filter(({ host }) => host === undefined).map(({ resource }) => resource));
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress').filter((ingress) => open.has(ingress))) {
      const [rule] = resource.spec.children('rules').filter((one) => !one.text('host'));
      if (rule !== undefined || (resource.spec.has('defaultBackend') && resource.spec.list('rules').length === 0)) {
        yield { at: resource, field: rule === undefined ? 'spec.defaultBackend' : rule.path, message: 'has no host, and serves every host of its controller' };
      }
    }
  },
};
