import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { Synthesized, synthesized } from './util/synthesized';

const NAMES = ['node-port', 'load-balancer', 'ingress'];
let seed: Synthesized;

beforeAll(async () => {
  seed = await synthesized(() => import('../examples/seed/main'));
});

/** The manifest of the document that it all began with; its status is written by the cluster, never by a manifest. */
function original(name: string): unknown {
  const { status: _, ...manifest } = parse(readFileSync(join(__dirname, 'seed', `${name}.yaml`), 'utf8'));
  return manifest;
}

test.each(NAMES)('the example gives the manifest %s field by field', (name) => {
  expect(parse(seed.files[`${name}.k8s.yaml`])).toEqual(original(name));
});

test('the example gives nothing else', () => {
  expect(Object.keys(seed.files)).toEqual(NAMES.map((name) => `${name}.k8s.yaml`).sort());
  expect(seed.manifests).toHaveLength(3);
});

test('whoever writes the rewrite is told, once, what it does and what to do instead', () => {
  expect(seed.printed.join('')).toMatchInlineSnapshot(`
    "[ingress/MinimalIngress] notice: ingress-nginx, which reads these annotations, was archived in March 2026 and gets no security fixes any more; name another controller and say what you need by the options of a path
    [ingress/MinimalIngress] notice: 'rewrite-target' sends every path to /, makes ingress-nginx read all paths of the host as regular expressions whatever their case, and lets '/foo' match '/foobar'; to keep the rest of the path use 'stripPrefix' with a controller that is named
    "
  `);
  expect(seed.printed).toHaveLength(2);
});
