import { ControllerFacts } from '../../src/controllers/controller-facts';
import { ReadRoute } from '../../src/controllers/route';
import { KnownGateway, NOTHING_KNOWN } from '../../src/graph/cluster-facts';
import { Graph } from '../../src/graph/graph';
import { inventory } from '../../src/report/inventory/inventory';
import { WayIn } from '../../src/report/way-in';
import { ROOMS } from '../controllers/rooms';
import { SampledSite, sampledSites } from '../controllers/sampled-sites';

/** What is known of the controllers, as a site says it. */
const FACTS: { readonly [name: string]: ControllerFacts } = {
  'a plain Ingress': { controller: 'plain-ingress', className: 'public' },
  'Traefik': { controller: 'traefik', className: 'traefik', httpEntryPoint: 'web', httpsEntryPoint: 'websecure' },
  'ingress-nginx': { controller: 'ingress-nginx', className: 'nginx' },
  'Contour': { controller: 'contour', className: 'contour' },
};

const GATEWAY: KnownGateway = { namespace: 'shop', name: 'public', listeners: [{ name: 'http', protocol: 'HTTP' }, { name: 'https', protocol: 'HTTPS' }] };

function waysInto({ manifests }: SampledSite, controllers: readonly ControllerFacts[]): WayIn[] {
  const graph = new Graph(manifests.map((object) => ({ object, origin: {} })), { ...NOTHING_KNOWN, controllers, gateways: [GATEWAY] });
  return inventory(graph).ways.filter(({ path }) => path !== undefined);
}

/** What a way and a route have in common. */
function wordsOf(way: WayIn): string {
  const { host = '*', path, pathMatch, tls, tlsSecret = '', plainHttp = '' } = way;
  return [host, path, pathMatch, tls, tlsSecret, plainHttp].join(' ');
}

function wordsOfRoute({ host = '*', path, match, certificate, redirectsTo, plainHttp }: ReadRoute): string {
  const tls = certificate !== undefined;
  return [host, path, match === 'exact' ? 'Exact' : 'Prefix', tls, certificate?.secretName ?? '', !tls ? '' : redirectsTo === undefined ? plainHttp : 'redirected'].join(' ');
}

/** A way for every host stands there once, and not once more for each host. */
function withoutInherited(routes: readonly ReadRoute[]): ReadRoute[] {
  const keyOf = ({ path, match, backend }: ReadRoute) => JSON.stringify([path, match, backend]);
  const everyHost = new Set(routes.filter(({ host }) => host === undefined).map(keyOf));
  return routes.filter((route) => route.host === undefined || !everyHost.has(keyOf(route)));
}

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  test('the inventory lists exactly the routes of a site', () => {
    for (const site of sampledSites(room).filter((_, i) => i % 3 === 0)) {
      const ways = waysInto(site, name in FACTS ? [FACTS[name]] : []);
      const routes = room.reader.everyHostServesAll ? withoutInherited(site.normal) : site.normal;
      expect(ways.map(wordsOf).sort()).toEqual(routes.map(wordsOfRoute).sort());
    }
  });
});
