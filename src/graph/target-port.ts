import { Container, ContainerPort } from './container';
import { ServicePort } from './service';
import { Workload } from './workload';
import { push } from '../collections/push';
import { remembered } from '../collections/remembered';

/** Where a port of a Service ends in the pods of one workload. */
export interface TargetPort {
  readonly number: number;
  /** The container that declares it; a number need not be declared. */
  readonly container?: Container;
  readonly declared?: ContainerPort;
  /** What it is called in network policies besides its number. */
  readonly names: readonly string[];
}

/** A port that a container declares. */
export function declaredPort(container: Container, declared: ContainerPort): TargetPort {
  const { name, number } = declared;
  return { number, container, declared, names: name === undefined ? [] : [name] };
}

/** As kube-proxy finds it; nothing if no container declares a port of that name and protocol. */
export function targetPortOf(port: ServicePort, workload: Workload): TargetPort | undefined {
  const { targetPort, protocol } = port;
  return portsOf(workload).get(`${protocol} ${typeof targetPort} ${targetPort}`) ?? (typeof targetPort === 'number' ? { number: targetPort, names: [] } : undefined);
}

/** Whether a container declares the port that a Service sends to. */
export function declares(workload: Workload, { targetPort, protocol }: ServicePort): boolean {
  return portsOf(workload).has(`${protocol} ${typeof targetPort} ${targetPort}`);
}

/** The ports of all containers that have a name. */
export function portsNamed(workload: Workload, name: string): readonly ContainerPort[] {
  return namedPorts(workload).get(name) ?? [];
}

/** Each once. */
export const portNames = remembered((workload: Workload): readonly string[] => [...namedPorts(workload).keys()]);

const namedPorts = remembered(({ containers }: Workload): ReadonlyMap<string, readonly ContainerPort[]> => {
  const byName = new Map<string, ContainerPort[]>();
  for (const port of containers.flatMap(({ ports }) => ports)) {
    if (port.name !== undefined) {
      push(byName, port.name, port);
    }
  }
  return byName;
});

/** By protocol and name or number; of several the first container's, as Kubernetes has it. */
const portsOf = remembered(({ containers }: Workload): ReadonlyMap<string, TargetPort> => {
  const ports = new Map<string, TargetPort>();
  const add = (key: string, port: TargetPort) => ports.has(key) || ports.set(key, port);
  for (const container of containers) {
    for (const declared of container.ports) {
      const { name, number, protocol } = declared;
      const target = declaredPort(container, declared);
      add(`${protocol} number ${number}`, target);
      if (name !== undefined) {
        add(`${protocol} string ${name}`, target);
      }
    }
  }
  return ports;
});
