import { Graph } from './graph';
import { Route } from './route';
import { Service, ServicePort } from './service';

/** A port of a Service that clients outside the cluster reach. */
export interface OpenPort {
  readonly service: Service;
  readonly port: ServicePort;
  readonly field: string;
  /** 'NodePort', 'Ingress shop/web'. */
  readonly way: string;
  /** Whether not everybody gets there: by listed networks, or by something that asks first. */
  readonly isLimited: boolean;
}

const AUTH = /auth|middleware|oidc|oauth/i;

/** Every such port once, in the order of the Services. */
export function* openPorts(graph: Graph): Iterable<OpenPort> {
  for (const service of graph.services) {
    const { type, ports } = service;
    if (type === 'NodePort' || type === 'LoadBalancer') {
      const isLimited = type === 'LoadBalancer' && isForListedNetworks(service);
      for (const port of ports) {
        yield { service, port, field: port.fields.path, way: `type ${type}`, isLimited };
      }
      continue;
    }
    const routed = new Map<ServicePort, Route>();
    for (const route of graph.routesTo(service)) {
      for (const backend of route.backends) {
        const port = graph.serviceOf(backend) === service ? graph.servicePortOf(backend) : undefined;
        if (port !== undefined && !routed.has(port)) {
          routed.set(port, route);
        }
      }
    }
    for (const [port, { resource: opener }] of routed) {
      const isLimited = [...opener.annotations.keys()].some((key) => AUTH.test(key));
      yield { service, port, field: port.fields.path, way: `${opener}`, isLimited };
    }
  }
}

function isForListedNetworks({ resource }: Service): boolean {
  const listed = resource.spec.list('loadBalancerSourceRanges');
  return listed.length > 0 && !listed.some((cidr) => cidr === '0.0.0.0/0' || cidr === '::/0');
}
