import { BackendReference } from './backend-reference';
import { Graph } from './graph';
import { loadBalancerReach } from './load-balancer-reach';
import { Resource } from './resource';
import { Service, ServicePort } from './service';
import { remembered } from '../collections/remembered';

/** A port of a Service that clients outside the cluster reach. */
export interface OpenPort {
  readonly service: Service;
  readonly port: ServicePort;
  readonly field: string;
  /** 'NodePort', 'Ingress shop/web'. */
  readonly way: string;
  /** Whether the Service itself does not let everybody get there. */
  readonly isLimited: boolean;
  /** The object whose routes lead there; nothing if the Service opens it. */
  readonly opener?: Resource;
}

/** Every such port once, in the order of the Services. */
export const openPorts = remembered((graph: Graph): readonly OpenPort[] => [...found(graph)]);

function* found(graph: Graph): Iterable<OpenPort> {
  for (const service of graph.services) {
    const { type, ports } = service;
    if (type === 'NodePort' || type === 'LoadBalancer') {
      const isLimited = type === 'LoadBalancer' && loadBalancerReach(service).reachability !== 'internet';
      for (const port of ports) {
        yield { service, port, field: port.fields.path, way: `type ${type}`, isLimited };
      }
      continue;
    }
    const routed = new Map<ServicePort, BackendReference>();
    for (const backend of graph.backendsOf(service)) {
      const port = graph.servicePortOf(backend);
      if (port !== undefined && !routed.has(port)) {
        routed.set(port, backend);
      }
    }
    for (const [port, { resource: opener }] of routed) {
      yield { service, port, field: port.fields.path, way: `${opener}`, isLimited: false, opener };
    }
  }
}
