/** A field by which an object asks for a Service that is open to the outside, or for a port of the nodes. */
export interface AskedServiceType {
  /** `spec.http.service.spec.type` */
  readonly field: string;

  /** As it is written: `LoadBalancer`, `true`. */
  readonly value: string;
}

/** Operators write the types of Services in lower case, too, and the name of the field as they like. */
const FIELD = /type$/i;
const OPEN = new Set(['loadbalancer', 'nodeport']);

/** Deeper than any object that a server takes. */
const DEEPEST = 100;

/** Fields of pods by which they listen on the nodes, wherever a custom kind has them. */
const NETWORK_OF_NODE = 'hostNetwork';
const PORT_OF_NODE = 'hostPort';

/** The first field of an object of a custom kind that says `type: LoadBalancer`, `type: NodePort`, `hostNetwork: true` or `hostPort`. */
export function askedServiceType(value: unknown, field = '', depth = 0): AskedServiceType | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return undefined;
  }
  for (const [name, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`;
    const isAsked = typeof inner === 'string' ? FIELD.test(name) && OPEN.has(inner.toLowerCase())
      : (name === NETWORK_OF_NODE && inner === true) || (name === PORT_OF_NODE && typeof inner === 'number' && inner > 0);
    const found = isAsked ? { field: place, value: `${inner}` } : askedServiceType(inner, place, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
