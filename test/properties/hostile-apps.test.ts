import { Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { faultsOf, keyOf, mapOf, Sink } from './hostile-fates';
import { HOSTILE, hostile } from './hostile-texts';
import { ExposedApp, ExposedAppProps } from '../../src';
import { testChart } from '../util';
import '../util/seed';

/** The manifest of a kind, as somebody who reads the YAML sees it. */
function manifestOf(kind: string, props: Partial<ExposedAppProps>): any {
  const chart = testChart({ namespace: 'shop' });
  new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, ...props });
  return parse(Yaml.stringify(chart.toJson().find((manifest) => manifest.kind === kind)), { version: '1.1' });
}

function podOf(props: Partial<ExposedAppProps>): any {
  return manifestOf('Deployment', props).spec.template.spec;
}

function mainOf(props: Partial<ExposedAppProps>): any {
  return podOf(props).containers[0];
}

const SINKS: [string, Sink][] = [
  ['image', (image) => mainOf({ image }).image],
  ['health', (health) => mainOf({ health }).readinessProbe.httpGet.path],
  ['name', (name) => manifestOf('Service', { name }).metadata.name],
  ['the key of a label', (key) => {
    const { labels } = manifestOf('Deployment', { labels: mapOf(key, 'v') }).metadata;
    return Object.keys(labels).find((found) => labels[found] === 'v');
  }],
  ['the value of a label', (value) => manifestOf('Deployment', { labels: { team: value } }).metadata.labels.team],
  ['portName', (portName) => mainOf({ portName }).ports[0].name],
  ['command', (part) => mainOf({ command: [part] }).command[0]],
  ['args', (part) => mainOf({ args: ['--', part] }).args[1]],
  ['the name of an environment variable', (name) => {
    const envVariables = Object.defineProperty({}, name, { value: kplus.EnvValue.fromValue('v'), enumerable: true });
    return mainOf({ envVariables }).env?.[0].name;
  }],
  ['the value of an environment variable', (value) => mainOf({ envVariables: { LOG: kplus.EnvValue.fromValue(value) } }).env[0].value],
  ['allowedNamespaces', (namespace) =>
    manifestOf('NetworkPolicy', { allowedNamespaces: [namespace] }).spec.ingress[0].from[1].namespaceSelector.matchLabels['kubernetes.io/metadata.name']],
  ['the name of the Service', (name) => manifestOf('Service', { service: { name } }).metadata.name],
  ['the value of a label of the Service', (value) => manifestOf('Service', { service: { labels: { team: value } } }).metadata.labels.team],
  ['the key of an annotation of the Service', (key) => keyOf(manifestOf('Service', { service: { annotations: mapOf(key, 'v') } }).metadata.annotations)],
  ['the value of an annotation of the Service', (value) => manifestOf('Service', { service: { annotations: { a: value } } }).metadata.annotations.a],
  ['the address of the Service', (clusterIP) => manifestOf('Service', { service: { clusterIP } }).spec.clusterIP],
];

describe('a hostile text is refused, or is nothing but a text in', () => {
  test.each(SINKS)('%s', (_, sink) => {
    expect(HOSTILE.flatMap((text) => faultsOf(sink, text))).toEqual([]);
    fc.assert(fc.property(hostile, (text) => faultsOf(sink, text).length === 0), { numRuns: 10 });
  });
});

test('the tag of an image is a version only if it can be a label', () => {
  const versionOf = (image: string) => manifestOf('Deployment', { image }).metadata.labels['app.kubernetes.io/version'];
  fc.assert(fc.property(fc.stringMatching(/^[\x21-\x7e]{1,80}$/), (tag) => {
    expect([undefined, tag.split('@')[0].split(':').at(-1)]).toContain(versionOf(`web:${tag}`));
  }), { numRuns: 30 });
});
