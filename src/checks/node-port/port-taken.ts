import { Service } from '../../graph/service';
import { Check } from '../check';
import { Severity } from '../severity';
import { areInOneFolder } from '../support/same-folder';

interface Holder {
  readonly service: Service;
  readonly field: string;
}

export const PORT_TAKEN: Check = {
  id: 'node-port/port-taken',
  title: 'two Services fix the same node port',
  severity: Severity.FATAL,
  cause: 'A node port belongs to one Service of the whole cluster, whatever the protocol or the namespace: the second one is refused.',
  fix: 'fix another port for one of them, or leave it to Kubernetes',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport', 'https://github.com/kubernetes/kubernetes/issues/91404'],
  *find(graph) {
    const holders = new Map<number, Holder>();
    for (const service of graph.services.filter(({ type }) => type === 'NodePort' || type === 'LoadBalancer')) {
      for (const [port, field] of portsOf(service)) {
        const first = holders.get(port);
        if (first === undefined) {
          holders.set(port, { service, field });
        } else if (first.service !== service) {
          const [one, other] = [service.resource, first.service.resource];
          // What lies in several folders may be for several clusters.
          const severity = areInOneFolder([one, other]) ? Severity.FATAL : Severity.INFO;
          const commonCause = `${port}`;
          yield { at: one, field, message: `is ${port}, as in ${other}`, severity, related: [other], commonCause };
          yield { at: other, field: first.field, message: `is ${port}, as in ${one}`, severity, related: [one], commonCause };
        }
      }
    }
  },
};

function* portsOf({ type, ports, resource: { spec } }: Service): Iterable<[number, string]> {
  for (const { nodePort, fields } of ports) {
    if (nodePort !== undefined) {
      yield [nodePort, fields.pathOf('nodePort')];
    }
  }
  const health = spec.whole('healthCheckNodePort');
  if (health && type === 'LoadBalancer') {
    yield [health, 'spec.healthCheckNodePort'];
  }
}
