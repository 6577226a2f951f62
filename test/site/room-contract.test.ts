import { Testing } from 'cdk8s';
import { SiteObject } from '../../src/controllers/dialect';
import { Route, Site } from '../../src/controllers/site';
import { SiteObjects } from '../../src/site/site-objects';
import { testChart } from '../util';

const SITE: Site = { transport: { plainHttp: 'served' }, certificateIsServed: true, redirectHosts: [], annotations: {} };
const [WEB, API] = ['/', '/api'].map((path, ordinal): Route => (
  { host: 'shop.example', path, exact: false, plainHttp: 'served', backend: { service: 'web', port: 80 }, ordinal }
));

function objectOf(id: string): SiteObject {
  return { id, apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec: {} };
}

/** Defines a site of two paths by a controller that writes these objects. */
function write(objects: (routes: Route[]) => SiteObject[]): unknown {
  const chart = testChart({ namespace: 'shop' });
  const routes: Route[] = [];
  const site = new SiteObjects(chart, { label: 'Broken', objects: (_, all) => objects(all) }, { site: SITE, changes: 0, named: (said) => said }, routes, {});
  for (const route of [WEB, API]) {
    routes.push(route);
    site.define(route);
  }
  return Testing.synth(chart);
}

test.each<[string, (routes: Route[]) => SiteObject[]]>([
  ["writes two objects as 'web'", () => [objectOf('web'), objectOf('web')]],
  ["writes an object without kind as 'web'", () => [{ ...objectOf('web'), kind: '' }]],
  ["writes an object without apiVersion as 'web'", () => [{ ...objectOf('web'), apiVersion: '' }]],
  ['writes an object without id', () => [objectOf('')]],
  ["writes 'two' for all routes together and for none of them alone", ({ length }) => length < 2 ? [objectOf('one')] : [objectOf('one'), objectOf('two')]],
  ["writes 'one' for a route alone and not for all together", ({ length }) => length < 2 ? [objectOf('one'), objectOf('two')] : [objectOf('two')]],
])('a controller that %s is named', (what, objects) => {
  expect(() => write(objects)).toThrow(`Broken ${what}; that is a fault of cdk8s-exposure, please report it`);
});

test('a controller that writes the same objects for each route and for all of them is right', () => {
  expect(write((routes) => routes.map(({ ordinal }) => objectOf(`route-${ordinal}`)))).toHaveLength(2);
});
