import { Check } from '../check';
import { Severity } from '../severity';

export const SAME_PORT_TWICE: Check = {
  id: 'identity/same-port-twice',
  title: 'a Service has the same port number for two protocols',
  severity: Severity.WARNING,
  cause: "In 'kubectl apply' ports are known by the number alone: a later change of one of them may drop the other.",
  fix: "apply it with 'kubectl apply --server-side', or split it into two Services",
  links: [
    'https://github.com/kubernetes/kubernetes/issues/105610',
    'https://github.com/kubernetes/kubernetes/issues/39188',
    'https://kubernetes.io/docs/reference/using-api/server-side-apply/',
  ],
  *find({ services }) {
    for (const { resource, ports } of services) {
      const protocols = new Map<number, string>();
      for (const { number, protocol, fields } of ports) {
        const other = protocols.get(number);
        if (other !== undefined && other !== protocol) {
          yield { at: resource, field: fields.pathOf('port'), message: `${number} is a port for ${other} and one for ${protocol}` };
        }
        protocols.set(number, protocol);
      }
    }
  },
};
