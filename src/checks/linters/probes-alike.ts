import { isDeepStrictEqual } from 'util';
import { exposedWorkloads } from './exposed-workloads';
import { Fields } from '../../api-rules/fields';
import { ContainerPort } from '../../graph/container';
import { Check } from '../check';
import { Severity } from '../severity';

const HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'];

export const PROBES_ALIKE: Check = {
  id: 'linters/probes-alike',
  title: 'a container is restarted as soon as it is not ready',
  severity: Severity.WARNING,
  cause: 'A pod that is slow under load, or that waits for a database, is killed instead of getting a break: the outage spreads.',
  fix: "remove the 'livenessProbe', or let it fail much later than the 'readinessProbe'",
  links: ['https://kubernetes.io/docs/concepts/workloads/pods/probes/'],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph)) {
      for (const { fields, ports } of workload.containers) {
        const [readiness, liveness] = [fields.child('readinessProbe'), fields.child('livenessProbe')];
        if (readiness !== undefined && liveness !== undefined && isSame(readiness, liveness, ports) && timeOf(liveness) <= timeOf(readiness)) {
          yield { at: workload.resource, field: liveness.path, message: "asks the same as 'readinessProbe', and restarts the container no later" };
        }
      }
    }
  },
};

function isSame(one: Fields, other: Fields, ports: readonly ContainerPort[]): boolean {
  return HANDLERS.some((name) => one.has(name)) && HANDLERS.every((name) => isDeepStrictEqual(asked(one, name, ports), asked(other, name, ports)));
}

/** What a handler asks, with the number of the port where it has its name. */
function asked(probe: Fields, name: string, ports: readonly ContainerPort[]): unknown {
  const handler = probe.child(name);
  const port = handler?.wholeOrText('port');
  const number = ports.find((one) => one.name === port)?.number ?? port;
  return handler === undefined || number === undefined ? probe.raw(name) : { ...(handler.all() as object), port: number };
}

/** Until it acts. */
function timeOf(probe: Fields): number {
  return (probe.whole('failureThreshold') ?? 3) * (probe.whole('periodSeconds') ?? 10);
}
