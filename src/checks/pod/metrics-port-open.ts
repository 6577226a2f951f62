import { loadBalancerReach } from '../../graph/load-balancer-reach';
import { ServicePort } from '../../graph/service';
import { targetPortOf } from '../../graph/target-port';
import { Check } from '../check';
import { Severity } from '../severity';

const NAME = /^(?:(?:http|tcp|https)-)?(?:metrics|prom|prometheus|admin|management|mgmt|debug|pprof|actuator|telemetry)(?:-.*)?$/;
const NUMBERS = new Set([6060, 9100, 9113, 9187, 15020, 15090]);

export const METRICS_PORT_OPEN: Check = {
  id: 'pod/metrics-port-open',
  title: 'a port for metrics or administration is opened together with others',
  severity: Severity.ERROR,
  cause: 'A Service that clients outside reach opens all its ports: what is for the operators alone is then for everybody.',
  fix: 'put this port into a Service of its own, with type ClusterIP',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services', 'https://hub.armosec.io/docs/c-0021'],
  *find({ services }) {
    for (const service of services) {
      const { resource, type, ports, workloads } = service;
      if (type !== 'NodePort' && type !== 'LoadBalancer') {
        continue;
      }
      const named = new Set(ports.filter((port) => isNamedSo(port, workloads[0] && targetPortOf(port, workloads[0])?.declared?.name)));
      const internal = ports.filter((port) => named.has(port) || (typeof port.targetPort === 'number' && NUMBERS.has(port.targetPort)));
      const isLimited = type === 'LoadBalancer' && loadBalancerReach(service).reachability !== 'internet';
      // If there is nothing else, it is what somebody wanted.
      for (const port of internal.length === ports.length ? [] : internal) {
        const { number, name, fields } = port;
        const severity = isLimited || !named.has(port) ? Severity.WARNING : Severity.ERROR;
        const called = name === undefined ? '' : ` ('${name}')`;
        yield { at: resource, field: fields.path, message: `opens port ${number}${called} of the operators by type ${type}`, severity };
      }
    }
  },
};

function isNamedSo({ name, targetPort }: ServicePort, declared: string | undefined): boolean {
  return [name, targetPort, declared].some((each) => typeof each === 'string' && NAME.test(each));
}
