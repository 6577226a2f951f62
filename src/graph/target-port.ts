import { Container, ContainerPort } from './container';
import { ServicePort } from './service';
import { Workload } from './workload';

/** Where a port of a Service ends in the pods of one workload. */
export interface TargetPort {
  readonly number: number;
  /** The container that declares it; a number need not be declared. */
  readonly container?: Container;
  readonly declared?: ContainerPort;
}

/** As kube-proxy finds it; nothing if no container declares a port of that name and protocol. */
export function targetPortOf(port: ServicePort, workload: Workload): TargetPort | undefined {
  const { targetPort, protocol } = port;
  return portsOf(workload).get(`${protocol} ${typeof targetPort} ${targetPort}`) ?? (typeof targetPort === 'number' ? { number: targetPort } : undefined);
}

const KNOWN = new WeakMap<Workload, ReadonlyMap<string, TargetPort>>();

/** By protocol and name or number; of several the first container's, as Kubernetes has it. */
function portsOf(workload: Workload): ReadonlyMap<string, TargetPort> {
  let ports = KNOWN.get(workload);
  if (ports === undefined) {
    const found = new Map<string, TargetPort>();
    const add = (key: string, port: TargetPort) => found.has(key) || found.set(key, port);
    for (const container of workload.containers) {
      for (const declared of container.ports) {
        const target = { number: declared.number, container, declared };
        add(`${declared.protocol} number ${declared.number}`, target);
        add(`${declared.protocol} string ${declared.name}`, target);
      }
    }
    ports = found;
    KNOWN.set(workload, ports);
  }
  return ports;
}
