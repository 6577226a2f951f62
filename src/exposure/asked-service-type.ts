/** A field by which an object asks for a Service that is open to the outside. */
export interface AskedServiceType {
  /** `spec.http.service.spec.type` */
  readonly field: string;

  /** As it is written: `LoadBalancer`. */
  readonly value: string;
}

/** Operators write the types of Services in lower case, too, and the name of the field as they like. */
const FIELD = /type$/i;
const OPEN = new Set(['loadbalancer', 'nodeport']);

/** Deeper than any object that a server takes. */
const DEEPEST = 100;

/** The first field of an object of a custom kind that says `type: LoadBalancer` or `type: NodePort`. */
export function askedServiceType(value: unknown, field = '', depth = 0): AskedServiceType | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return undefined;
  }
  for (const [name, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`;
    const found = typeof inner === 'string'
      ? (FIELD.test(name) && OPEN.has(inner.toLowerCase()) ? { field: place, value: inner } : undefined)
      : askedServiceType(inner, place, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
