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
  return portsOf(workload).get(protocol)?.get(targetPort) ?? (typeof targetPort === 'number' ? { number: targetPort, names: [] } : undefined);
}

/** Whether a container declares the port that a Service sends to. */
export function declares(workload: Workload, { targetPort, protocol }: ServicePort): boolean {
  return portsOf(workload).get(protocol)?.has(targetPort) === true;
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

/** By protocol, and by name or number; of several the first container's, as Kubernetes has it. */
const portsOf = remembered(({ containers }: Workload): ReadonlyMap<string, ReadonlyMap<number | string, TargetPort>> => {
  const byProtocol = new Map<string, Map<number | string, TargetPort>>();
  for (const container of containers) {
    for (const declared of container.ports) {
      const { name, number, protocol } = declared;
      const ports = byProtocol.get(protocol) ?? new Map<number | string, TargetPort>();
      byProtocol.set(protocol, ports);
      const target = declaredPort(container, declared);
      for (const key of name === undefined ? [number] : [number, name]) {
        ports.set(key, ports.get(key) ?? target);
      }
    }
  }
  return byProtocol;
});
