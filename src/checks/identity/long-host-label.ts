import { HTTP_PROXY } from '../../controllers/contour/facts';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

const LONGEST = 63;

export const LONG_HOST_LABEL: Check = {
  id: 'identity/long-host-label',
  title: 'a part of a host name is longer than DNS allows',
  severity: Severity.WARNING,
  cause: 'The API server takes the host, but no DNS server can answer for it, and no authority issues a certificate for it.',
  fix: `shorten every part between two dots to at most ${LONGEST} characters`,
  links: ['https://datatracker.ietf.org/doc/html/rfc1035#section-2.3.4', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  *find({ resources }) {
    for (const at of resources.ofType('networking.k8s.io/Ingress')) {
      for (const rule of at.spec.children('rules')) {
        yield* judged(at, rule.text('host'), rule.pathOf('host'));
      }
    }
    for (const type of ['HTTPRoute', 'GRPCRoute', 'TLSRoute']) {
      for (const at of resources.ofType(`gateway.networking.k8s.io/${type}`)) {
        for (const [i, host] of at.spec.list('hostnames').entries()) {
          yield* judged(at, host, `spec.hostnames[${i}]`);
        }
      }
    }
    for (const at of resources.ofType('gateway.networking.k8s.io/Gateway')) {
      for (const listener of at.spec.children('listeners')) {
        yield* judged(at, listener.text('hostname'), listener.pathOf('hostname'));
      }
    }
    for (const at of resources.ofType(HTTP_PROXY)) {
      yield* judged(at, at.spec.child('virtualhost')?.text('fqdn'), 'spec.virtualhost.fqdn');
    }
  },
};

function* judged(at: Resource, host: unknown, field: string): Iterable<Found> {
  if (typeof host !== 'string') {
    return;
  }
  const label = host.split('.').find(({ length }) => length > LONGEST);
  if (label !== undefined) {
    yield { at, field, message: `has a part of ${label.length} characters, which starts with '${label.slice(0, 20)}', and DNS takes 63` };
  }
}
