import { groupBy } from '../../collections/group-by';
import { ExposedPath, exposureOf } from '../../exposure/exposure';
import { Graph } from '../../graph/graph';
import { Check } from '../check';
import { Severity } from '../severity';

export const REDIRECT_LOOP: Check = {
  id: 'gateway-api/redirect-loop',
  title: 'a redirect to HTTPS is at the listener for HTTPS, too',
  severity: Severity.ERROR,
  cause: 'Clients are sent to the address that they have asked for, until they give up.',
  fix: "name the listener for plain HTTP as 'sectionName' of the route that redirects",
  links: ['https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/'],
  *find(graph) {
    const found = new Set<string>();
    for (const [, same] of atOneAddress(graph)) {
      for (const { resource: at, saidBy: [{ field }], listener, host, path } of same.filter(sendsToItself)) {
        const key = `${at} ${field}`;
        if (!found.has(key)) {
          found.add(key);
          const others = [...new Set(same.map(({ resource }) => resource).filter((resource) => resource !== at))];
          const message = `redirects to HTTPS, and is at listener '${listener?.section ?? ''}', which serves ${host ?? 'every host'} ${path} by HTTPS`;
          // of two routes that say the same of a path either may be served, and those of all hosts have routes of each
          yield { at, field, message, severity: others.length === 0 && host !== undefined ? Severity.ERROR : Severity.WARNING, related: others };
        }
      }
    }
  },
};

/** The paths of HTTPRoutes that are matched by the same requests at one listener. */
function atOneAddress(graph: Graph): ReadonlyMap<string, ExposedPath[]> {
  const routed = exposureOf(graph).paths.filter(({ listener, scheme }) => listener?.section !== undefined && scheme === 'https');
  return groupBy(routed, ({ listener, host, match, path, conditions }) => JSON.stringify([listener, host, match, path, conditions]));
}

/** Another port is another address. */
function sendsToItself({ outcome, resource, saidBy: [{ field }] }: ExposedPath): boolean {
  const rule = /^spec\.rules\[(\d+)\]/.exec(field)?.[1];
  const filters = rule === undefined ? [] : resource.spec.children('rules')[Number(rule)].children('filters');
  return outcome.kind === 'redirect' && !filters.some((filter) => filter.child('requestRedirect')?.has('port'));
}
