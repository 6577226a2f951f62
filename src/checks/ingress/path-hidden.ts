import { ExposedPath, exposureOf } from '../../exposure/exposure';
import { Check } from '../check';
import { Severity } from '../severity';

export const PATH_HIDDEN: Check = {
  id: 'ingress/path-hidden',
  title: 'a path gets no requests, because a wider one goes before it',
  severity: Severity.WARNING,
  cause: 'What is behind the path is never reached by it, and clients are answered by something else.',
  fix: 'let the more precise path go first, or remove it',
  links: ['https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/'],
  *find(graph) {
    for (const { path, before } of exposureOf(graph).hidden) {
      yield {
        at: path.resource,
        field: path.saidBy[0].field,
        message: `gets no requests for ${path.host ?? 'every host'} ${path.spelled.path}, because ${before.resource} goes before it with ${placeOf(before, path)}`,
        related: before.resource === path.resource ? [] : [before.resource],
        commonCause: `${before.resource} ${before.saidBy[0].field}`,
      };
    }
  },
};

/** A wildcard that stands for the host of the path is named with it. */
function placeOf({ host, spelled: { path } }: ExposedPath, { host: own }: ExposedPath): string {
  return host === undefined || host === own ? path : `${host} ${path}`;
}
