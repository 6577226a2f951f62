import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { app, deploymentOf, ofKind } from './app';
import { IngressController, NodePortService, PathIngress, Tls } from '../../src';
import { testChart, yamlOf } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

/** Objects that a cluster would have to delete and make anew, or that nobody finds any more. */
function unchangeable(): unknown[] {
  return Testing.synth(chart).map(({ kind, metadata, spec }) => [
    kind, metadata.name, metadata.namespace, spec?.selector, spec?.podSelector, spec?.template?.metadata.labels,
  ]);
}

test('an app with a name is the same wherever it is in the tree, and in a chart of any name', () => {
  const inPlace = (place: (app: App) => Construct) => {
    const scope = place(new App());
    chart = Chart.of(scope);
    const web = app(scope as Chart, { name: 'web', autoscaler: { maxReplicas: 5 } });
    web.exposeViaNodePort();
    web.exposeViaIngress('/api', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.secret('tls'), stripPrefix: true });
    new NodePortService(scope, 'Other', { name: 'other', target: web.deployment });
    return yamlOf(chart);
  };
  const chartOf = (parent: App, id: string) => new Chart(parent, id, { namespace: 'shop' });
  const before = inPlace((parent) => chartOf(parent, 'test'));
  expect(inPlace((parent) => new Construct(new Construct(chartOf(parent, 'test'), 'Group'), 'Nested'))).toBe(before);
  expect(inPlace((parent) => chartOf(parent, 'other'))).toBe(before);
});

test('an app with a name keeps its selector when everything else changes', () => {
  app(chart, { name: 'web' });
  const before = deploymentOf(chart).spec.selector;
  chart = testChart({ namespace: 'shop' });
  app(chart, { name: 'web', image: 'other:2', port: 9090, labels: { team: 'cart' }, replicas: 5, spread: false, runAsUser: 1 }, 'Other');
  expect(deploymentOf(chart).spec.selector).toEqual(before);
});

test('a name is that of all objects', () => {
  app(chart, { name: 'web', autoscaler: { maxReplicas: 5 } });
  expect(new Set(Testing.synth(chart).map(({ metadata }) => metadata.name))).toEqual(new Set(['web']));
});

test.each(['Web', '1st', 'my_app', 'My.App', 'ПРИВЕТ', '-', 'x'.repeat(100), 'Web App'])('names are legal and the selector fits for an app with the id %s', (id) => {
  const web = app(chart, {}, id);
  web.exposeViaNodePort();
  web.exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
  for (const { kind, metadata } of Testing.synth(chart)) {
    expect([kind, metadata.name]).toEqual([kind, expect.stringMatching(kind === 'Service' ? /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/ : /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/)]);
  }
  const { spec, metadata } = deploymentOf(chart);
  expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/instance': metadata.name });
  expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
});

test('two apps whose ids differ in a replaced character only are apart', () => {
  app(chart, {}, 'my_app');
  app(chart, {}, 'my.app');
  expect(new Set(ofKind(chart, 'Deployment').map(({ metadata }) => metadata.name)).size).toBe(2);
});

test('a Service of cdk8s-plus that is made from the workload selects by a label that stays', () => {
  const selectorIn = (scope: Construct) => {
    const web = app(scope as Chart, { name: 'web' });
    web.deployment.exposeViaService({ name: 'by-cdk8s-plus', ports: [{ port: 80, targetPort: 8080 }] });
    return Testing.synth(Chart.of(scope)).find(({ metadata }) => metadata.name === 'by-cdk8s-plus').spec.selector;
  };
  const selector = selectorIn(chart);
  expect(selectorIn(new Construct(testChart({ namespace: 'shop' }), 'Group'))).toEqual(selector);
  expect(deploymentOf(chart).spec.template.metadata.labels).toMatchObject(selector);
});

test('network policies and constraints of cdk8s-plus find the pods', () => {
  const web = app(chart, { name: 'web' });
  const other = new kplus.Deployment(chart, 'Other', { containers: [{ image: 'other:1' }] });
  other.connections.allowTo(web.deployment, { isolation: kplus.PodConnectionsIsolation.PEER });
  other.scheduling.colocate(web.deployment);
  const { labels } = deploymentOf(chart).spec.template.metadata;
  const allowed = ofKind(chart, 'NetworkPolicy').find(({ metadata }) => metadata.name !== 'web');
  expect(labels).toMatchObject(allowed.spec.podSelector.matchLabels);
  const { affinity } = ofKind(chart, 'Deployment')[1].spec.template.spec;
  expect(labels).toMatchObject(affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchLabels);
});

test('is a target of any construct of cdk8s-plus by its labels and its namespace', () => {
  const { labelSelector, namespaces } = app(chart).toPodSelectorConfig();
  expect(labelSelector._toKube()).toMatchObject({ matchLabels: { 'app.kubernetes.io/instance': 'test-web' } });
  expect(namespaces).toEqual({ names: ['shop'] });
  expect(app(testChart()).toPodSelectorConfig().namespaces).toBeUndefined();
});

test('takes the labels and the namespace of its chart', () => {
  const labelled = testChart({ namespace: 'shop', labels: { team: 'shop' } });
  const web = app(labelled);
  new PathIngress(labelled, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() }).addPath('/', web);
  expect(Testing.synth(labelled).map(({ metadata }) => [metadata.namespace, metadata.labels.team])).toEqual(Array(6).fill(['shop', 'shop']));
});

test('is not confused with the same app without a name in another place', () => {
  app(chart);
  const before = unchangeable();
  app(new Construct(chart, 'Group') as Chart);
  expect(unchangeable().slice(0, 5)).toEqual(before);
  expect(new Set(ofKind(chart, 'Deployment').map(({ spec }) => JSON.stringify(spec.selector))).size).toBe(2);
});
