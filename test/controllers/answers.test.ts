import { Answers, answersTo, differs, EXACT, impossible, impossibleProblems, unless } from '../../src/controllers/answer';
import { Route, Site, Transport } from '../../src/controllers/site';

const SITE: Site = { transport: { plainHttp: 'served' }, certificateIsServed: true, redirectHosts: [], annotations: {} };
const ROUTE: Route = { host: 'shop.example', path: '/foo', exact: false, plainHttp: 'served', backend: { service: 'web', port: 80 }, ordinal: 0 };

const EVERYTHING: Answers = {
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: EXACT,
  replacePrefix: EXACT,
  portName: EXACT,
  backendProtocol: EXACT,
  tls: EXACT,
  redirectToHttps: EXACT,
  redirectHosts: EXACT,
  annotations: EXACT,
  defaultBackend: EXACT,
};

test('a controller that leaves a feature out does not compile', () => {
  // @ts-expect-error: no answer to 'portName'
  const answers: Answers = {
    anyHost: EXACT,
    pathType: EXACT,
    stripPrefix: EXACT,
    replacePrefix: EXACT,
    backendProtocol: EXACT,
    tls: EXACT,
    redirectToHttps: EXACT,
    redirectHosts: EXACT,
    annotations: EXACT,
    defaultBackend: EXACT,
  };
  expect(Object.keys(EVERYTHING).filter((feature) => !(feature in answers))).toEqual(['portName']);
});

test('an answer to what is no feature does not compile', () => {
  // @ts-expect-error: no feature has this name
  const answers: Answers = { ...EVERYTHING, color: EXACT };
  expect(answers).toHaveProperty('color');
});

test('asks about what is asked for, and nothing else', () => {
  const asked = (site: Site, route?: Route) => answersTo(EVERYTHING, site, route).map(({ feature: { feature, asked: value } }) => [feature, value]);
  const transport: Transport = { certificate: { secretName: 'shop-tls' }, plainHttp: 'served' };
  const secured: Site = { ...SITE, transport, annotations: { 'example.com/team': 'shop' }, defaultBackend: ROUTE.backend };
  const ofSite = [['tls', 'secret'], ['redirectToHttps', false], ['annotations', ['example.com/team']], ['defaultBackend', ROUTE.backend]];
  expect(asked(SITE)).toEqual([]);
  expect(asked(SITE, ROUTE)).toEqual([]);
  expect(asked(secured)).toEqual(ofSite);
  expect(asked(secured, { ...transport, path: '/foo', exact: true, replacement: '/v2', backend: { service: 'web', port: 'http' }, ordinal: 0 }))
    .toEqual([['anyHost', true], ['pathType', 'Exact'], ['replacePrefix', '/v2'], ['portName', 'http'], ...ofSite]);
  expect(asked(SITE, { ...ROUTE, replacement: '/' })).toEqual([['stripPrefix', true]]);
});

test('an answer may depend on what is asked, the site and the route', () => {
  const answers: Answers = {
    ...EVERYTHING,
    replacePrefix: (replacement, { namespace }, route) => unless(namespace === undefined && replacement === '/v2' && route?.path === '/foo' && {
      rule: 'must not be given here', fix: 'leave it out',
    }),
  };
  const kindOf = (site: Site, route: Route) => answersTo(answers, site, route).map(({ answer: { kind } }) => kind);
  const rewritten = { ...ROUTE, replacement: '/v2' };
  expect(kindOf(SITE, rewritten)).toEqual(['impossible']);
  expect(kindOf({ ...SITE, namespace: 'shop' }, rewritten)).toEqual(['exact']);
  expect(kindOf(SITE, { ...rewritten, replacement: '/v3' })).toEqual(['exact']);
  expect(kindOf(SITE, { ...rewritten, path: '/bar' })).toEqual(['exact']);
});

test('makes problems of what is impossible only', () => {
  const answers: Answers = {
    ...EVERYTHING,
    stripPrefix: impossible({ rule: 'must not be given', fix: 'leave it out' }, { property: 'path', rule: 'must be short', value: undefined, fix: 'shorten it' }),
    pathType: differs('any case', 'is something else'),
  };
  expect(impossibleProblems(answersTo(answers, SITE, { ...ROUTE, exact: true, replacement: '/' }))).toEqual([
    { property: 'stripPrefix', rule: 'must not be given', value: true, fix: 'leave it out' },
    { property: 'path', rule: 'must be short', fix: 'shorten it' },
  ]);
});
