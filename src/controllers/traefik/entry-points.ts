import { ROUTER, TraefikFacts } from './facts';
import { itemsOf } from '../../text/listed';
import { SeenObject } from '../seen-objects';

export const ENTRY_POINTS = `${ROUTER}entrypoints`;

/** How those for plain HTTP are called in installations that have not renamed them. */
const PLAIN: ReadonlySet<string> = new Set(['web', 'http']);

/** By which schemes the routers of an Ingress are served: one with TLS answers HTTPS only, and one without it plain HTTP only. */
export function schemesOf(ingress: SeenObject, facts: TraefikFacts): Array<'http' | 'https'> {
  const { annotations, spec } = ingress;
  const { httpEntryPoint, httpsEntryPoint, areAssumed = false } = facts;
  const known = new Set([httpEntryPoint, httpsEntryPoint]);
  const isKnown = (list: string) => itemsOf(list).length > 0 && itemsOf(list).every((item) => known.has(item));
  const named = itemsOf(annotations.text(ENTRY_POINTS, isKnown) ?? '');
  const others = areAssumed && named.length === 0 ? otherEntryPoints(ingress, isKnown) : [];
  const hasCertificates = spec.children('tls').length > 0;
  const isOfTls = (entryPoint: string) => entryPoint === httpsEntryPoint || (others.length > 0 && hasCertificates && !PLAIN.has(entryPoint));
  const tls = annotations.text(`${ROUTER}tls`, (text) => text === 'false' || (text === 'true' && !named.includes(httpEntryPoint)));
  annotations.text(`${ROUTER}tls.certresolver`, (name) => name !== '');
  const isSecure = tls === 'true' || hasTlsOptions(ingress);
  // nobody knows whether TLS ends at an entry point of which nothing is said
  const usual = areAssumed && !hasCertificates && !hasTls(ingress) ? [httpEntryPoint] : [httpEntryPoint, httpsEntryPoint];
  const entryPoints = [named, others].find((list) => list.length > 0) ?? usual;
  return [...new Set(entryPoints.map((entryPoint) => isSecure || (tls === undefined && isOfTls(entryPoint)) ? 'https' : 'http'))];
}

/** Names of entry points that nobody has said, which stay unread. */
function otherEntryPoints({ annotations }: SeenObject, isKnown: (list: string) => boolean): string[] {
  const list = annotations.text(ENTRY_POINTS) ?? '';
  annotations.text(ENTRY_POINTS, isKnown);
  return itemsOf(list);
}

function hasTls(ingress: SeenObject): boolean {
  return ingress.annotations.has(`${ROUTER}tls`) || hasTlsOptions(ingress);
}

/** Any of them makes a router one with TLS. */
function hasTlsOptions({ annotations }: SeenObject): boolean {
  return annotations.names().some((name) => name.startsWith(`${ROUTER}tls.`));
}
