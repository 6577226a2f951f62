import { Resource } from './resource';
import { Fields } from '../api-rules/fields';

/** One listener of a Gateway. */
export interface Listener {
  readonly name: string;
  /** In lower case; nothing for every host. */
  readonly host?: string;
  readonly port: number;
  readonly protocol: string;
  /** The TLS mode, or nothing for plain connections. */
  readonly tls?: Fields;
  readonly fields: Fields;
}

/** A Gateway, by which HTTPRoutes are reached. */
export interface Gateway {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  readonly gatewayClassName: string;
  readonly listeners: readonly Listener[];
}

export function gatewayOf(resource: Resource): Gateway {
  const { spec } = resource;
  return {
    resource,
    namespace: resource.namespace,
    name: resource.name,
    gatewayClassName: spec.text('gatewayClassName') ?? '',
    listeners: spec.children('listeners').map((fields) => ({
      name: fields.text('name') ?? '',
      host: fields.text('hostname')?.toLowerCase() || undefined,
      port: fields.whole('port') ?? 0,
      protocol: fields.text('protocol') ?? '',
      tls: fields.child('tls'),
      fields,
    })),
  };
}

/** A route's wish to be served by a Gateway. */
export interface ParentRef {
  readonly namespace: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
  readonly fields: Fields;
}

/** The Gateways that a route names; other kinds of parents are left out. */
export function gatewayRefs(route: Resource): ParentRef[] {
  return route.spec
    .children('parentRefs')
    .filter((fields) => (fields.text('kind') || 'Gateway') === 'Gateway')
    .map((fields) => ({
      namespace: fields.text('namespace') || route.namespace,
      name: fields.text('name') ?? '',
      sectionName: fields.text('sectionName') || undefined,
      port: fields.whole('port'),
      fields,
    }));
}
