import { ReadRoute } from '../../src/controllers/route';
import { Dialect } from '../simulation/dialects';
import { Outcome, Request } from '../simulation/request';

/**
 * What becomes of a request by routes in normal form. It shares nothing with the code that reads them.
 */
export function evaluated(
  routes: readonly ReadRoute[],
  { labelsOfStar, hostsByScheme }: Pick<Dialect, 'labelsOfStar' | 'hostsByScheme'>,
): (request: Request) => Outcome {
  return ({ scheme, host, url }) => {
    const path = url.replace(/[?].*$/, '');
    const isServed = ({ certificate, plainHttp }: ReadRoute) => scheme === 'https' ? certificate !== undefined : plainHttp !== 'closed';
    const hosts = [...new Set(routes.filter((route) => !hostsByScheme || isServed(route)).map((route) => route.host))];
    const fitting = hosts.filter((name) => name === undefined || name === host || (name.startsWith('*.') && stands(name, host, labelsOfStar)));
    const [best] = fitting.sort((a, b) => precision(b, host) - precision(a, host));
    const matching = routes.filter((route) => route.host === best && matches(route, path));
    const serving = matching.filter(isServed);
    const [route] = serving.sort((a, b) => Number(b.match === 'exact') - Number(a.match === 'exact') || b.path.length - a.path.length);
    if (fitting.length === 0 || route === undefined) {
      return 'nobody';
    }
    if (route.redirectsTo !== undefined && route.plainHttp === 'served') {
      return { location: `${route.redirectsTo.scheme ?? scheme}://${route.redirectsTo.host}${url}` };
    }
    if (scheme === 'http' && route.plainHttp.startsWith('redirected')) {
      return 'redirect';
    }
    if (route.backend === undefined || route.plainHttp === 'different' || (route.unread ?? []).length > 0) {
      return 'ambiguous';
    }
    return { ...route.backend, ...(route.backendProtocol === undefined ? {} : { protocol: 'HTTP/2' }), url: `${seen(route, path)}${url.slice(path.length)}` };
  };
}

function stands(name: string, host: string, labelsOfStar: 'one' | 'one or more'): boolean {
  const front = host.endsWith(name.slice(1)) ? host.slice(0, host.length - name.length + 1) : '';
  return front !== '' && (labelsOfStar === 'one or more' || !front.includes('.'));
}

function precision(name: string | undefined, host: string): number {
  return name === undefined ? 0 : name === host ? 1000 : name.length;
}

function matches({ match, path }: ReadRoute, requested: string): boolean {
  switch (match) {
    case 'exact': return requested === path;
    case 'elements': return path === '/' || requested === path || requested.startsWith(`${path}/`);
    default: return requested.startsWith(path);
  }
}

function seen({ path, rewrite }: ReadRoute, requested: string): string {
  if (rewrite === undefined) {
    return requested;
  }
  const rest = path === '/' ? requested : requested.slice(path.length);
  return `${rewrite === '/' ? '' : rewrite}${rest}` || '/';
}
