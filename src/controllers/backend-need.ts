import { Route } from './site';
import { OptionAnnotations } from '../manifest/option-annotations';
import { byCode } from '../text/by-code';

/** What a controller has to be told by a Service, since its own objects cannot say it. */
export interface BackendNeed {
  readonly service: string;

  /** Nothing where it is said for all ports at once. */
  readonly port?: number | string;

  /** The option that asks for it. */
  readonly feature: 'backendProtocol';
  readonly value: NonNullable<Route['backendProtocol']> | 'http';
}

/** What becomes of a Service by all that a controller needs of it. */
export interface ServiceParts {
  readonly annotations?: OptionAnnotations;

  /** By the number or the name of a port. */
  readonly appProtocols?: ReadonlyMap<number | string, string>;
}

/** The protocol to the pods of these routes, HTTP too: what one of them needs would hold for all. */
export function protocolNeeds(routes: readonly Pick<Route, 'backend' | 'backendProtocol'>[], of: 'port' | 'service'): BackendNeed[] {
  return routes.map(({ backend: { service, port }, backendProtocol }) => ({
    service,
    ...(of === 'port' ? { port } : {}),
    feature: 'backendProtocol',
    value: backendProtocol ?? 'http',
  }));
}

/** Whether one Service cannot be what both need; gRPC is sent by HTTP/2. What is said for all ports is said for each. */
export function contradict(one: BackendNeed, other: BackendNeed): boolean {
  const isSamePort = one.port === undefined || other.port === undefined || one.port === other.port;
  return isSamePort && one.feature === other.feature && (one.value === 'http') !== (other.value === 'http');
}

/** The ports that are to be spoken to by HTTP/2, whatever order the needs came in. */
export function portsOfHttp2(needs: readonly BackendNeed[]): (number | string)[] {
  const ports = new Set(needs.flatMap(({ port, value }) => value === 'http' || port === undefined ? [] : [port]));
  return [...ports].sort((a, b) => byCode(String(a), String(b)));
}
