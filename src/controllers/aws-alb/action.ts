import { isMap, Json } from '../look';
import { Backend, Outcome } from '../served-path';

/** What an action of an annotation does with requests; nothing if it is not understood. */
export type Action =
  | Outcome

  /** To HTTPS at a port, which its own listener does not do. */
  | { readonly kind: 'to https'; readonly permanent: boolean; readonly port: string };

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The keys of these texts are compared in any case. */
export function fieldOf(map: unknown, name: string): unknown {
  return isMap(map) ? map[Object.keys(map).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name] : undefined;
}

/**
 * @param namespace that of the Ingress and of all its Services
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions
 */
export function actionOf(text: string, namespace: string): Action | undefined {
  const action = parsed(text);
  switch (fieldOf(action, 'type')) {
    case 'redirect': return redirectOf(fieldOf(action, 'redirectConfig'));
    case 'forward': return forwardOf(action, namespace);
    default: return undefined;
  }
}

/** Parts of the address that a redirect leaves as they are. */
const UNCHANGED: { readonly [part: string]: string } = { host: '#{host}', path: '/#{path}', query: '#{query}' };

function redirectOf(config: unknown): Action {
  const leavesTheRest = Object.entries(UNCHANGED).every(([part, same]) => [undefined, same].includes(fieldOf(config, part) as string | undefined));
  const isToHttps = fieldOf(config, 'protocol') === 'HTTPS' && leavesTheRest;
  const port = fieldOf(config, 'port') ?? '#{port}';
  return isToHttps ? { kind: 'to https', permanent: fieldOf(config, 'statusCode') === 'HTTP_301', port: String(port) } : { kind: 'elsewhere' };
}

function forwardOf(action: unknown, namespace: string): Outcome | undefined {
  const groups = fieldOf(fieldOf(action, 'forwardConfig'), 'targetGroups');
  const backends = Array.isArray(groups) ? groups.flatMap((group) => backendOf(group, namespace) ?? []) : [];
  return Array.isArray(groups) && groups.length > 0 && backends.length === groups.length ? { kind: 'backends', backends } : undefined;
}

function backendOf(group: unknown, namespace: string): Backend | undefined {
  const [name, port, weight] = ['serviceName', 'servicePort', 'weight'].map((field) => fieldOf(group, field));
  if (typeof name !== 'string' || (typeof port !== 'string' && typeof port !== 'number')) {
    return undefined;
  }
  const number = Number(port);
  return { kind: 'Service', namespace, name, port: Number.isInteger(number) ? number : port, ...(typeof weight === 'number' ? { weight } : {}) };
}

/**
 * What else of a request is compared for a Service, in words; nothing if that is not understood.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#conditions
 */
export function conditionsOf(text: string): string[] | undefined {
  const conditions = parsed(text);
  const fields = Array.isArray(conditions) ? conditions.map((condition) => fieldOf(condition, 'field')) : [];
  return fields.length > 0 && fields.every((field) => typeof field === 'string') ? fields.map((field, i) => wordsOf(field, (conditions as Json[])[i])) : undefined;
}

function wordsOf(field: string, condition: Json): string {
  const header = fieldOf(fieldOf(condition, 'httpHeaderConfig'), 'httpHeaderName');
  return typeof header === 'string' ? `header ${header}` : field.replace(/-/g, ' ');
}
