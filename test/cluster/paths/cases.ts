import { BackendProtocol, PathIngressProps, PathOptions, PathType, Tls } from '../../../src';

/** What may be wanted of a site, and what has to become of requests then. */
export interface Case {
  /** Beside the host and that there is no TLS. */
  readonly site?: Partial<PathIngressProps>;
  readonly paths: readonly Path[];

  /** The Service that gets what no path matches. */
  readonly fallback?: string;

  /**
   * How many labels of a host `*` has to stand for, where the case is about that.
   *
   * @default - any number
   */
  readonly labelsOfStar?: LabelsOfStar;

  /**
   * By URLs: the pod that answers and the path that it sees, as in `api /bar?x=1`; or the status, with the new location if there
   * is one.
   */
  readonly requests: { readonly [url: string]: string };
}

/** Of an Ingress, one; of a Gateway, one or more. */
export type LabelsOfStar = 'one' | 'one or more';

export interface Path extends PathOptions {
  readonly path: string;
  readonly service: string;

  /** @default - the port is named by its number */
  readonly portName?: string;
}

export const SECRET = 'shop-tls';

const WEB: Path = { path: '/', service: 'web' };
const FOO: Path = { path: '/foo', service: 'api' };

/** The cases by the names of the rows in the documentation, for a host of which everything else is free. */
export const CASES: { readonly [feature: string]: (host: string) => Case } = {
  'A path and all below it': (host) => ({
    paths: [WEB, FOO],
    requests: at(`http://${host}`, {
      '/': 'web /',
      '/foo': 'api /foo',
      '/foo/': 'api /foo/',
      '/foo/bar?x=1': 'api /foo/bar?x=1',
      '/foo?x=1': 'api /foo?x=1',
      '/foobar': 'web /foobar',
      '/FOO': 'web /FOO',
      '/foo/a%2Fb': 'api /foo/a%2Fb',
      '/foo/a%20b': 'api /foo/a%20b',
    }),
  }),

  'Nothing beside a path': (host) => ({
    paths: [FOO],
    requests: at(`http://${host}`, { '/foo': 'api /foo', '/foobar': '404', '/': '404' }),
  }),

  'An exact path': (host) => ({
    paths: [WEB, { ...FOO, pathType: PathType.EXACT }],
    requests: at(`http://${host}`, {
      '/foo': 'api /foo',
      '/foo?x=1': 'api /foo?x=1',
      '/foo/': 'web /foo/',
      '/foo/bar': 'web /foo/bar',
      '/foobar': 'web /foobar',
    }),
  }),

  'An exact path, and all below it': (host) => ({
    paths: [WEB, FOO, { path: '/foo', service: 'other', pathType: PathType.EXACT }],
    requests: at(`http://${host}`, { '/foo': 'other /foo', '/foo/': 'api /foo/', '/foo/bar': 'api /foo/bar', '/foobar': 'web /foobar' }),
  }),

  'The longest path wins': (host) => ({
    paths: [
      WEB,
      { ...FOO, stripPrefix: true },
      { path: '/foo/bar', service: 'other' },
      { path: '/foo/bar/baz', service: 'web', pathType: PathType.EXACT },
      { path: '/foo/bar/baz/and/what/is/far/below', service: 'api', replacePrefix: '/v2' },
    ],
    requests: at(`http://${host}`, {
      '/foo/barbaz': 'api /barbaz',
      '/foo/bar': 'other /foo/bar',
      '/foo/bar/x': 'other /foo/bar/x',
      '/foo/bar/baz': 'web /foo/bar/baz',
      '/foo/bar/baz/': 'other /foo/bar/baz/',
      '/foo/bar/baz/and/what/is/far/below': 'api /v2',
      '/foo/bar/baz/and/what/is/far/below/x': 'api /v2/x',
      '/foo/bar/baz/and/what/is/far/belowx': 'other /foo/bar/baz/and/what/is/far/belowx',
    }),
  }),

  '`stripPrefix`': (host) => ({
    paths: [WEB, { ...FOO, stripPrefix: true }],
    requests: at(`http://${host}`, {
      '/foo': 'api /',
      '/foo/': 'api /',
      '/foo?x=1': 'api /?x=1',
      '/foo/bar?x=1': 'api /bar?x=1',
      '/foo/bar/': 'api /bar/',
      '/foo/foo/bar': 'api /foo/bar',
      '/foobar': 'web /foobar',
      '/foo/a%2Fb': 'api /a%2Fb',
      '/foo/a%20b': 'api /a%20b',
    }),
  }),

  '`replacePrefix`': (host) => ({
    paths: [WEB, { ...FOO, replacePrefix: '/v2' }],
    requests: at(`http://${host}`, {
      '/foo': 'api /v2',
      '/foo/': 'api /v2/',
      '/foo?x=1': 'api /v2?x=1',
      '/foo/bar?x=1': 'api /v2/bar?x=1',
      '/foo/foo': 'api /v2/foo',
      '/foobar': 'web /foobar',
      '/foo/a%2Fb': 'api /v2/a%2Fb',
      '/foo/a%20b': 'api /v2/a%20b',
    }),
  }),

  '`replacePrefix` of `/`': (host) => ({
    paths: [{ path: '/static', service: 'web' }, { path: '/', service: 'api', replacePrefix: '/v2' }],
    requests: at(`http://${host}`, { '/': 'api /v2/', '/bar?x=1': 'api /v2/bar?x=1', '/static/a': 'web /static/a' }),
  }),

  '`backendProtocol` of h2c': (host) => ({
    paths: [WEB, { ...FOO, backendProtocol: BackendProtocol.h2c() }],
    requests: at(`http://${host}`, { '/foo/bar?x=1': 'api /foo/bar?x=1', '/foobar': 'web /foobar' }),
  }),

  'A path with a dot': (host) => ({
    paths: [WEB, { path: '/robots.txt', service: 'api' }],
    requests: at(`http://${host}`, { '/robots.txt': 'api /robots.txt', '/robotsXtxt': 'web /robotsXtxt' }),
  }),

  'A path with a dot, and `stripPrefix`': (host) => ({
    paths: [{ path: '/robots.txt', service: 'web' }, { path: '/v1.2', service: 'api', stripPrefix: true }],
    requests: at(`http://${host}`, { '/robots.txt': 'web /robots.txt', '/v1.2/a': 'api /a', '/v1.2': 'api /', '/v1x2': '404' }),
  }),

  'A path with `%`': (host) => ({
    paths: [WEB, { path: '/caf%C3%A9', service: 'api' }],
    requests: at(`http://${host}`, { '/caf%C3%A9': 'api /caf%C3%A9', '/caf%C3%A9/menu': 'api /caf%C3%A9/menu', '/caf': 'web /caf' }),
  }),

  'A second host': (host) => ({
    paths: [WEB, { ...FOO, host: `api-${host}` }],
    requests: { ...at(`http://${host}`, { '/foo': 'web /foo' }), ...at(`http://api-${host}`, { '/foo': 'api /foo', '/': '404' }) },
  }),

  'A host with `*.` in front': (host) => ({
    site: { host: `*.${host}` },
    paths: [WEB, FOO],
    requests: { ...at(`http://any.${host}`, { '/bar': 'web /bar', '/foo/bar': 'api /foo/bar' }), ...at(`http://${host}`, { '/foo': '404' }) },
  }),

  'The same, two labels in place of `*`': (host) => ({
    site: { host: `*.${host}` },
    labelsOfStar: 'one',
    paths: [WEB],
    requests: at(`http://one.two.${host}`, { '/': '404' }),
  }),

  'The same, two labels in place of `*`, which a Gateway serves': (host) => ({
    site: { host: `*.${host}` },
    labelsOfStar: 'one or more',
    paths: [WEB, { ...FOO, host: `*.two.${host}` }],
    requests: {
      ...at(`http://one.three.${host}`, { '/': 'web /' }),
      ...at(`http://one.two.${host}`, { '/foo': 'api /foo', '/': '404' }),
      ...at(`http://two.${host}`, { '/foo': 'web /foo' }),
      ...at(`http://${host}`, { '/': '404' }),
    },
  }),

  'The same, and a host that it covers': (host) => ({
    site: { host: `*.${host}` },
    paths: [WEB, { ...FOO, host: `api.${host}` }],
    requests: { ...at(`http://any.${host}`, { '/foo': 'web /foo' }), ...at(`http://api.${host}`, { '/foo': 'api /foo', '/': '404' }) },
  }),

  '`anyHost`': (host) => ({
    site: { host: undefined, anyHost: true },
    paths: [{ path: `/${host}`, service: 'web' }, { path: `/${host}/foo`, service: 'api' }],
    requests: at(`http://any-${host}/${host}`, {
      '': `web /${host}`,
      '/foo': `api /${host}/foo`,
      '/foo/bar': `api /${host}/foo/bar`,
      '/foobar': `web /${host}/foobar`,
      'x': '404',
    }),
  }),

  '`anyHost` with `stripPrefix`': (host) => ({
    site: { host: undefined, anyHost: true },
    paths: [{ path: `/${host}`, service: 'api', stripPrefix: true }],
    requests: at(`http://any-${host}/${host}`, { '': 'api /', '/': 'api /', '/bar?x=1': 'api /bar?x=1', 'x': '404' }),
  }),

  '`anyHost` with TLS, HTTP is served too': (host) => ({
    site: { host: undefined, anyHost: true, tls: Tls.secret(SECRET), redirectToHttps: false },
    paths: [{ path: `/${host}`, service: 'api' }],
    requests: { ...at(`https://any-${host}/${host}`, { '': `api /${host}` }), ...at(`http://any-${host}/${host}`, { '': `api /${host}` }) },
  }),

  '`Tls.secret`, HTTP is redirected': (host) => redirected(host, Tls.secret(SECRET)),
  '`Tls.secret`, HTTP is served too': (host) => served(host, Tls.secret(SECRET)),
  '`Tls.byGateway`, HTTP is redirected': (host) => redirected(host, Tls.byGateway()),
  '`Tls.byGateway`, HTTP is served too': (host) => served(host, Tls.byGateway()),

  '`defaultService` or `defaultBackend`': (host) => ({
    paths: [FOO],
    fallback: 'other',
    requests: {
      ...at(`http://${host}`, { '/foo': 'api /foo', '/foobar': 'other /foobar', '/': 'other /' }),
      ...at(`http://any-${host}`, { '/foo': 'other /foo' }),
    },
  }),

  'The same with TLS, HTTP is served too': (host) => ({
    site: { tls: Tls.secret(SECRET), redirectToHttps: false },
    paths: [FOO],
    fallback: 'other',
    requests: Object.assign({}, ...['http', 'https'].map((scheme) => ({
      ...at(`${scheme}://${host}`, { '/foo': 'api /foo', '/foobar': 'other /foobar' }),
      ...at(`${scheme}://any-${host}`, { '/foo': 'other /foo' }),
    }))),
  }),

  'A port of a Service by name': (host) => ({
    paths: [WEB, { ...FOO, portName: 'http' }],
    requests: at(`http://${host}`, { '/foo': 'api /foo' }),
  }),

  '`redirectHosts`': (host) => ({
    site: { tls: Tls.secret(SECRET), redirectHosts: [`www-${host}`, `old-${host}`] },
    paths: [WEB, FOO],
    requests: { ...at(`https://${host}`, { '/foo': 'api /foo' }), ...redirectedFrom([`https://www-${host}`, `http://www-${host}`, `http://old-${host}`], `https://${host}`) },
  }),

  '`redirectHosts` with `Tls.byGateway`': (host) => ({
    site: { tls: Tls.byGateway(), redirectHosts: [`www-${host}`] },
    paths: [WEB, FOO],
    requests: { ...at(`https://${host}`, { '/foo': 'api /foo' }), ...redirectedFrom([`https://www-${host}`, `http://www-${host}`], `https://${host}`) },
  }),

  '`redirectHosts` without TLS': (host) => ({
    site: { redirectHosts: [`www-${host}`] },
    paths: [WEB, FOO],
    requests: { ...at(`http://${host}`, { '/foo': 'api /foo' }), ...redirectedFrom([`http://www-${host}`], `http://${host}`) },
  }),

  '`annotations`': (host) => ({
    site: { annotations: { 'example.com/team': 'shop' } },
    paths: [WEB, FOO],
    requests: at(`http://${host}`, { '/foo': 'api /foo' }),
  }),
};

function redirected(host: string, tls: Tls): Case {
  return {
    site: { tls },
    paths: [WEB, { ...FOO, stripPrefix: true }, { path: '/foo/exact', service: 'other', pathType: PathType.EXACT }],
    requests: {
      ...at(`https://${host}`, { '/': 'web /', '/foo': 'api /', '/foo/bar?x=1': 'api /bar?x=1', '/foo/exact': 'other /foo/exact', '/foobar': 'web /foobar' }),
      ...at(`http://${host}`, {
        '/': `301 https://${host}/`,
        '/foo': `301 https://${host}/foo`,
        '/foo/bar?x=1': `301 https://${host}/foo/bar?x=1`,
        '/foo/exact': `301 https://${host}/foo/exact`,
      }),
    },
  };
}

/** The path and the query stay. */
function redirectedFrom(starts: readonly string[], target: string): Case['requests'] {
  const paths = ['/', '/foo', '/foo/bar?x=1&y=/z', '/a%2Fb'];
  return Object.assign({}, ...starts.map((start) => at(start, Object.fromEntries(paths.map((path) => [path, `301 ${target}${path}`])))));
}

/** A plain Ingress can't rewrite, and is to be run, too. */
function served(host: string, tls: Tls): Case {
  return {
    site: { tls, redirectToHttps: false },
    paths: [WEB, FOO],
    requests: Object.assign({}, ...['http', 'https'].map((scheme) => at(`${scheme}://${host}`, {
      '/': 'web /', '/foo': 'api /foo', '/foo/bar?x=1': 'api /foo/bar?x=1', '/foobar': 'web /foobar',
    }))),
  };
}

function at(start: string, requests: Case['requests']): Case['requests'] {
  return Object.fromEntries(Object.entries(requests).map(([path, outcome]) => [`${start}${path}`, outcome]));
}
