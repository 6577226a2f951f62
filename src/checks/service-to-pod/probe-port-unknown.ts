import { Fields } from '../../api-rules/fields';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];

export const PROBE_PORT_UNKNOWN: Check = {
  id: 'service-to-pod/probe-port-unknown',
  title: 'a probe asks at a port that the container does not declare',
  severity: Severity.WARNING,
  cause: 'A name that no port has fails every probe: the pod is never ready, or is restarted for ever. A number is often the wrong one.',
  fix: 'write the name or the number of a port of the container',
  links: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port'],
  *find(graph) {
    for (const { resource, containers, isCustom } of graph.workloads) {
      // Containers of a pod share their ports, but not the names of them.
      const shared = new Set(containers.flatMap(({ ports }) => ports.map(({ number }) => number)));
      for (const { ports, fields, name: container } of containers) {
        for (const probe of PROBES.map((name) => fields.child(name)).filter((one) => one !== undefined)) {
          const [handler, port] = portOf(probe) ?? [];
          const isNamed = typeof port === 'string' && !/^\d+$/.test(port);
          const isKnown = shared.has(Number(port)) || ports.some(({ name }) => name === port);
          if (handler !== undefined && !isKnown && (isNamed || ports.length > 0)) {
            const declared = someOf(ports, ({ name, number }) => (name === undefined ? `${number}` : `${number} (${name})`));
            yield {
              at: resource,
              field: handler.pathOf('port'),
              message: `is ${port}, and container '${container}' declares ${declared || 'no ports'}`,
              // Many programs answer probes at a port that nobody else uses, and do not declare it.
              commonCause: `${resource} ${container} ${port}`,
              severity: !isNamed ? Severity.INFO : isCustom ? Severity.WARNING : Severity.ERROR,
            };
          }
        }
      }
    }
  },
};

function portOf(probe: Fields): [handler: Fields, port: number | string] | undefined {
  const handler = probe.child('httpGet') ?? probe.child('tcpSocket') ?? probe.child('grpc');
  const port = handler?.wholeOrText('port');
  // With a host, it is a port of somebody else.
  return handler === undefined || port === undefined || handler.text('host') ? undefined : [handler, port];
}
