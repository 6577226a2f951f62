import { Chart, Testing } from 'cdk8s';
import { ServedPath, site } from './site';
import { ExistingService, IngressController, PathType } from '../../src';
import { DIALECTS } from '../simulation/dialects';
import { Controller, Outcome } from '../simulation/request';

/** All that can be said of paths at once: one host, prefixes within prefixes, and exact paths of the same text. */
const KEPT: ServedPath[] = [
  ['/', 'web'],
  ['/foo', 'foo'],
  ['/foo/bar', 'bar'],
  ['/foo', 'foo-itself', { pathType: PathType.EXACT }],
  ['/foo/bar/', 'bar-slash', { pathType: PathType.EXACT }],
  ['/a', 'a'],
  ['/abc', 'abc', { pathType: PathType.EXACT }],
  ['/', 'home', { pathType: PathType.EXACT }],
];

const KEPT_OUTCOMES: [string, string][] = [
  ['/', 'home'],
  ['/?x=1', 'home'],
  ['/foo', 'foo-itself'],
  ['/foo?x=1', 'foo-itself'],
  ['/foo/', 'foo'],
  ['/foo/x', 'foo'],
  ['/foobar', 'web'],
  ['/foo/bar', 'bar'],
  ['/foo/bar/', 'bar-slash'],
  ['/foo/bar/x?y=/foo', 'bar'],
  ['/foo/barx', 'foo'],
  ['/a', 'a'],
  ['/a/', 'a'],
  ['/ab', 'web'],
  ['/abc', 'abc'],
  ['/abc/', 'web'],
  ['/abcd', 'web'],
];

const REWRITTEN: ServedPath[] = [
  ['/', 'web'],
  ['/foo', 'foo', { stripPrefix: true }],
  ['/foo/bar', 'bar', { replacePrefix: '/v2/bar' }],
  ['/foo/bar/baz', 'baz'],
  ['/foo', 'foo-itself', { pathType: PathType.EXACT }],
  ['/api', 'api', { stripPrefix: true }],
  ['/x', 'x', { replacePrefix: '/' }],
  ['/x/y', 'y', { replacePrefix: '/x' }],
];

const REWRITTEN_OUTCOMES: [string, string, string][] = [
  ['/', 'web', '/'],
  ['/bar', 'web', '/bar'],
  ['/foo', 'foo-itself', '/foo'],
  ['/foo/', 'foo', '/'],
  ['/foo/x', 'foo', '/x'],
  ['/foo/x/?q=/foo/', 'foo', '/x/?q=/foo/'],
  ['/foobar', 'web', '/foobar'],
  ['/foo/foo', 'foo', '/foo'],
  ['/foo/bar', 'bar', '/v2/bar'],
  ['/foo/bar/', 'bar', '/v2/bar/'],
  ['/foo/bar/x?q=1', 'bar', '/v2/bar/x?q=1'],
  ['/foo/barx', 'foo', '/barx'],
  ['/foo/bar/baz', 'baz', '/foo/bar/baz'],
  ['/foo/bar/baz/x', 'baz', '/foo/bar/baz/x'],
  ['/api', 'api', '/'],
  ['/api?x=1', 'api', '/?x=1'],
  ['/api/', 'api', '/'],
  ['/api/api', 'api', '/api'],
  ['/apis', 'web', '/apis'],
  ['/x', 'x', '/'],
  ['/x/z', 'x', '/z'],
  ['/x/y', 'y', '/x'],
  ['/x/y/z', 'y', '/x/z'],
];

const REWRITING = Object.entries(DIALECTS).filter(([, { rewrites }]) => rewrites);

function outcomeOf(
  simulation: Controller, controller: IngressController, paths: ServedPath[], url: string, props = {}, host = 'shop.example',
): Outcome {
  return simulation(Testing.synth(Chart.of(site(controller, paths, props))))({ scheme: 'http', host, url });
}

describe.each(Object.entries(DIALECTS))('%s', (_, { controller, simulation, labelsOfStar }) => {
  test.each(KEPT_OUTCOMES)('hands %s to %s', (url, service) => {
    expect(outcomeOf(simulation, controller, KEPT, url)).toMatchObject({ service, url });
  });

  test('answers nothing where nothing is served', () => {
    expect(outcomeOf(simulation, controller, [['/foo', 'foo']], '/')).toBe('nobody');
    expect(outcomeOf(simulation, controller, [['/foo', 'foo']], '/foobar')).toBe('nobody');
    expect(outcomeOf(simulation, controller, [['/foo', 'foo', { host: 'other.example' }]], '/foo')).toBe('nobody');
  });

  test('hands a host with *. in front what it stands for', () => {
    const of = (host: string) => outcomeOf(simulation, controller, [['/', 'web']], '/', { host: '*.shop.example' }, host);
    const web = { service: 'web', url: '/' };
    expect(of('any.shop.example')).toMatchObject(web);
    expect(of('shop.example')).toBe('nobody');
    expect(of('anyshop.example')).toBe('nobody');
    expect(of('one.two.shop.example')).toEqual(labelsOfStar === 'one' ? 'nobody' : { ...web, port: 80 });
  });

  test('prefers the longer of two hosts with *. in front', () => {
    const paths: ServedPath[] = [['/', 'web', { host: '*.shop.example' }], ['/foo', 'foo', { host: '*.two.shop.example' }]];
    expect(outcomeOf(simulation, controller, paths, '/foo', {}, 'one.two.shop.example')).toMatchObject({ service: 'foo', url: '/foo' });
    expect(outcomeOf(simulation, controller, paths, '/', {}, 'one.two.shop.example')).toBe('nobody');
    expect(outcomeOf(simulation, controller, paths, '/', {}, 'two.shop.example')).toMatchObject({ service: 'web', url: '/' });
  });

  test('hands the rest to the default backend', () => {
    const defaultService = ExistingService.named('fallback', { port: 80 });
    expect(outcomeOf(simulation, controller, [['/foo', 'foo']], '/foobar', { defaultService })).toMatchObject({ service: 'fallback', url: '/foobar' });
    expect(outcomeOf(simulation, controller, [['/foo', 'foo']], '/foo', { defaultService }, 'other.example')).toMatchObject({ service: 'fallback', url: '/foo' });
    expect(outcomeOf(simulation, controller, [['/foo', 'foo', { host: 'other.example' }]], '/foo', { defaultService })).toMatchObject({ service: 'fallback', url: '/foo' });
    expect(outcomeOf(simulation, controller, [['/', 'web']], '/foo', { defaultService })).toMatchObject({ service: 'web', url: '/foo' });
  });
});

describe.each(REWRITING)('%s', (_, { controller, simulation, tls }) => {
  test.each(REWRITTEN_OUTCOMES)('hands %s to %s as %s', (requested, service, url) => {
    expect(outcomeOf(simulation, controller, REWRITTEN, requested)).toMatchObject({ service, url });
  });

  test('redirects what is served, and nothing else', () => {
    expect(outcomeOf(simulation, controller, [['/foo', 'foo', { stripPrefix: true }]], '/foo', { tls })).toBe('redirect');
    expect(outcomeOf(simulation, controller, [['/foo', 'foo', { stripPrefix: true }]], '/foo/bar', { tls })).toBe('redirect');
    expect(outcomeOf(simulation, controller, [['/foo', 'foo', { stripPrefix: true }]], '/foobar', { tls })).toBe('nobody');
  });
});

describe.each(REWRITING.filter(([, { rewritesRoot }]) => rewritesRoot))('%s', (_, { controller, simulation }) => {
  test.each([['/', '/v2/'], ['/x', '/v2/x'], ['/x/?q', '/v2/x/?q'], ['/v2', '/v2/v2']])('hands %s below another root as %s', (requested, url) => {
    expect(outcomeOf(simulation, controller, [['/', 'web', { replacePrefix: '/v2' }]], requested)).toMatchObject({ service: 'web', url });
  });

  test('hands other paths on as they are beside another root', () => {
    const paths: ServedPath[] = [['/', 'web', { replacePrefix: '/v2' }], ['/api', 'api'], ['/robots', 'robots', { pathType: PathType.EXACT }]];
    expect(outcomeOf(simulation, controller, paths, '/api/x')).toMatchObject({ service: 'api', url: '/api/x' });
    expect(outcomeOf(simulation, controller, paths, '/robots')).toMatchObject({ service: 'robots', url: '/robots' });
    expect(outcomeOf(simulation, controller, paths, '/robots/')).toMatchObject({ service: 'web', url: '/v2/robots/' });
  });
});
