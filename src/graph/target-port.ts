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
  for (const container of workload.containers) {
    for (const declared of container.ports) {
      const isIt = typeof port.targetPort === 'number' ? declared.number === port.targetPort : declared.name === port.targetPort;
      if (isIt && declared.protocol === port.protocol) {
        return { number: declared.number, container, declared };
      }
    }
  }
  return typeof port.targetPort === 'number' ? { number: port.targetPort } : undefined;
}
