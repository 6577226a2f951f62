import { PathIngressOptions, PathOptions } from '../values/path-ingress-props';

/** All properties of options, those that are not given as well: who forgets one does not compile. */
export type Complete<Options> = { readonly [Name in keyof Required<Options>]: Options[Name] };

/** The options of a path, from whatever holds them among others. */
export function pathOptionsOf({ host, pathType, stripPrefix, replacePrefix, port, backendProtocol }: PathOptions): Complete<PathOptions> {
  return { host, pathType, stripPrefix, replacePrefix, port, backendProtocol };
}

/** The options of a site, from whatever holds them among others. */
export function siteOptionsOf(options: PathIngressOptions): Complete<PathIngressOptions> {
  const { controller, tls, migrateTo, host, anyHost, redirectToHttps, redirectHosts, name, labels, annotations } = options;
  return { controller, tls, migrateTo, host, anyHost, redirectToHttps, redirectHosts, name, labels, annotations };
}
