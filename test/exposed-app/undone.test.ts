import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AllowedClients, ExposedApp, LoadBalancerProvider, NodePortService, Overrides } from '../../src';
import { messageOf, testChart, testPods } from '../util';

/*
 * What selects the pods of an app, and who gets in, is decided by its options,
 * whatever is done to its objects later.
 */
const EVERYBODY = { ipBlock: { cidr: '0.0.0.0/0' } };
const PROMETHEUS = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } };
const OTHER = { app: 'other' };

function messageAfter(change: (app: ExposedApp) => unknown): string {
  const app = new ExposedApp(testChart({ namespace: 'shop' }), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, name: 'web' });
  change(app);
  return messageOf(() => App.of(app).synthYaml());
}

function override(object: 'networkPolicy' | 'service' | 'deployment' | 'disruptionBudget', ...operations: JsonPatch[]): (app: ExposedApp) => void {
  return (app) => Overrides.of(app[object]!).apply(...operations);
}

describe('a network policy of an app', () => {
  test.each<[string, (app: ExposedApp) => unknown, string]>([
    ['a rule for everything', override('networkPolicy', JsonPatch.replace('/spec/ingress', [{}])), 'ingress'],
    ['a rule without peers', override('networkPolicy', JsonPatch.add('/spec/ingress/-', { ports: [{ port: 8080 }] })), 'ingress'],
    ['an empty list of peers', override('networkPolicy', JsonPatch.add('/spec/ingress/-', { from: [] })), 'ingress'],
    ['the loss of peers', override('networkPolicy', JsonPatch.remove('/spec/ingress/0/from')), 'ingress'],
    ['a network of everybody', override('networkPolicy', JsonPatch.add('/spec/ingress/0/from/-', EVERYBODY)), 'ingress'],
    ['other pods', override('networkPolicy', JsonPatch.replace('/spec/podSelector/matchLabels', OTHER)), 'podSelector'],
    ['fewer pods', override('networkPolicy', JsonPatch.add('/spec/podSelector/matchLabels/app', 'other')), 'podSelector'],
    ['a patch', (app) => app.networkPolicy!.addJsonPatch(JsonPatch.replace('/spec', { podSelector: {}, policyTypes: ['Ingress'] })), 'podSelector'],
    ['another direction', override('networkPolicy', JsonPatch.replace('/spec/policyTypes', ['Egress'])), 'policyTypes'],
    ['no direction', override('networkPolicy', JsonPatch.remove('/spec/policyTypes')), 'policyTypes'],
  ])('stays what it is against %s', (_, change, field) => {
    expect(messageAfter(change)).toMatch(new RegExp(`\\[test/Web/NetworkPolicy\\] 'spec\\.${field}' must .*'networkPolicy'.*; change 'networkPolicy', or leave out`));
  });

  test.each<[string, (app: ExposedApp) => unknown]>([
    ['a peer', override('networkPolicy', JsonPatch.add('/spec/ingress/0/from/-', PROMETHEUS))],
    ['a rule for some', override('networkPolicy', JsonPatch.add('/spec/ingress/-', { from: [PROMETHEUS], ports: [{ port: 9090 }] }))],
    ['fewer peers', override('networkPolicy', JsonPatch.replace('/spec/ingress/0/from', [{ podSelector: { matchLabels: OTHER } }]))],
    ['nobody', override('networkPolicy', JsonPatch.replace('/spec/ingress', []))],
    ['what goes out', override('networkPolicy', JsonPatch.add('/spec/policyTypes/-', 'Egress'), JsonPatch.add('/spec/egress', []))],
    ['everybody, by an exposure', (app) => app.exposeViaNodePort()],
  ])('may get %s', (_, change) => {
    expect(messageAfter(change)).toBe('no error');
  });
});

test.each<[string, string, string, (app: ExposedApp) => kplus.Service]>([
  ['ExposedApp', 'ClusterIP', 'LoadBalancer', (app) => app.service],
  ['NodePortService', 'NodePort', 'ClusterIP', (app) => app.exposeViaNodePort().service],
  ['ExternalLoadBalancer', 'LoadBalancer', 'ClusterIP', (app) =>
    app.exposeViaLoadBalancer({ provider: LoadBalancerProvider.generic(), allowedClients: AllowedClients.internet() }).service],
])('the Service of %s stays a %s', (construct, type, other, serviceOf) => {
  const text = messageAfter((app) => Overrides.of(serviceOf(app)).apply(JsonPatch.replace('/spec/type', other)));
  expect(text).toContain(`'spec.type' must be "${type}", as '${construct}' says, got "${other}"; change '${construct}', or leave out`);
});

describe('what selects the pods of an app', () => {
  test.each<[string, (app: ExposedApp) => unknown, string, string]>([
    ['other pods', override('service', JsonPatch.replace('/spec/selector', OTHER)), 'Service/Resource', "'spec.selector' must be .*'target'"],
    ['fewer pods', (app) => app.service.selectLabel('track', 'blue'), 'Service/Resource', "'spec.selector' must be .*'target'"],
    ['more pods', override('service', JsonPatch.remove('/spec/selector')), 'Service/Resource', "'spec.selector' must be .*'target'"],
    ['pods of others', override('deployment', JsonPatch.add('/spec/template/metadata/labels/app', 'other'), JsonPatch.replace('/spec/selector/matchLabels', OTHER)),
      'Resource/Resource', "'spec\\.selector\\.matchLabels\\S+ must be .*'name'"],
    ['pods with other labels', override('deployment', JsonPatch.replace('/spec/template/metadata/labels', OTHER), JsonPatch.replace('/spec/selector/matchLabels', OTHER)),
      'Resource/Resource', "'spec\\.template\\.metadata\\.labels\\S+ must be .*'name'"],
    ['a budget of others', override('disruptionBudget', JsonPatch.replace('/spec/selector/matchLabels', OTHER)), 'DisruptionBudget', "'spec.selector' must be .*'disruptionBudget'"],
  ])('stays what it is against %s', (_, change, object, text) => {
    expect(messageAfter(change)).toMatch(new RegExp(`\\[test/Web/${object}\\] ${text}`));
  });

  test('may get labels that the pods have', () => {
    expect(messageAfter(({ deployment, service }) => {
      deployment.podMetadata.addLabel('track', 'blue');
      deployment.select(kplus.LabelSelector.of({ labels: { track: 'blue' } }));
      service.selectLabel('track', 'blue');
    })).toBe('no error');
  });

  test('may get labels that a selection of pods may have', () => {
    const chart = testChart();
    const { service } = new NodePortService(chart, 'Web', { target: testPods(chart), port: 80 });
    service.selectLabel('track', 'blue');
    expect(messageOf(() => App.of(chart).synthYaml())).toBe('no error');
  });

  test('may be what another Service selects by', () => {
    expect(messageAfter((app) => {
      const service = new kplus.Service(app, 'Other', { ports: [{ port: 80, targetPort: 8080 }] });
      service.select(app);
      service.selectLabel('app.kubernetes.io/name', 'web');
      expect(ApiObject.of(service).toJson().spec.selector).toMatchObject({ 'app.kubernetes.io/name': 'web' });
    })).toBe('no error');
  });
});
