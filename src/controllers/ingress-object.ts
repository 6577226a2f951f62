import { SiteObject } from './dialect';
import { byHost, namedHostsOf, sorted } from './routes';
import { Route, ServicePort, Site } from './site';
import { certificateAnnotations } from '../certificates/certificate';
import { groupBy } from '../collections/group-by';
import { OptionAnnotations } from '../manifest/option-annotations';
import { Said } from '../manifest/said';

/**
 * A path as one controller wants it.
 */
export interface IngressPath {
  readonly path: string;
  readonly pathType: string;
}

/**
 * What an Ingress is made from.
 */
export interface IngressParts {
  readonly id: string;
  readonly ingressClassName?: string;
  readonly annotations?: OptionAnnotations;
  readonly routes: Route[];

  /**
   * What its controller has checks find in it.
   *
   * @default - nothing
   */
  readonly said?: readonly Said[];

  /**
   * The paths that stand for a route.
   *
   * @default - one, of the type of the route
   */
  readonly pathsOf?: (route: Route) => IngressPath[];
}

/**
 * A `networking.k8s.io/v1` Ingress.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/
 */
export function ingressObject(site: Site, parts: IngressParts): SiteObject {
  const { routes } = parts;
  const tls = certificates(routes);
  const pathsOf = parts.pathsOf ?? standardPath;
  const rules = byHost(routes).map(([host, ofHost]) => ({
    ...(host === undefined ? {} : { host }),
    http: {
      paths: sorted(ofHost).flatMap((route) =>
        pathsOf(route).map((path) => ({ ...path, backend: ingressBackend(route.backend) }))),
    },
  }));
  return {
    id: parts.id,
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    annotations: { ...certificateAnnotations(routes), ...parts.annotations },
    spec: {
      ...(parts.ingressClassName === undefined ? {} : { ingressClassName: parts.ingressClassName }),
      rules,
      ...(tls.length === 0 ? {} : { tls }),
    },
    said: [...saidOf(site, parts), ...parts.said ?? []],
  };
}

/** Each Secret with its hosts; an entry without hosts is for every host that no other entry names. */
function certificates(routes: Route[]): unknown[] {
  const bySecret = groupBy(routes.filter(({ certificate }) => certificate !== undefined), ({ certificate }) => certificate!.secretName);
  return [...bySecret].flatMap(([secretName, ofSecret]) => {
    const hosts = namedHostsOf(ofSecret);
    return [
      ...(hosts.length > 0 ? [{ hosts, secretName }] : []),
      ...(ofSecret.some(({ host }) => host === undefined) ? [{ secretName }] : []),
    ];
  });
}

function saidOf(site: Site, { routes, ingressClassName }: IngressParts): Said[] {
  return [
    ...(site.everyHost !== undefined && routes.some(({ host }) => host === undefined) ? [{ id: 'ingress/every-host', because: site.everyHost }] : []),
    ...(ingressClassName === undefined ? [{ id: 'ingress/class-unknown', because: 'IngressController.clusterDefault()' }] : []),
    ...(routes.some(({ certificate, plainHttp }) => certificate !== undefined && plainHttp === 'served') ? [{ id: 'ingress/plain-http-stays-open', because: 'redirectToHttps: false' }] : []),
  ];
}

function standardPath(route: Route): IngressPath[] {
  return [{ path: route.path, pathType: route.exact ? 'Exact' : 'Prefix' }];
}

function ingressBackend({ service, port }: ServicePort): unknown {
  return { service: { name: service, port: typeof port === 'number' ? { number: port } : { name: port } } };
}
