import { ApiObject, App, Chart, JsonPatch, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Overrides } from '../../../src';
import { findings } from '../../../src/checks/engine';
import { Facts } from '../../../src/checks/facts';
import { IDENTITY } from '../../../src/checks/identity';
import { Graph } from '../../../src/graph/graph';
import { originOf, OutputFiles } from '../../../src/judgement/app/origin-of';

const FACTS: Facts = {
  nodePortRange: { min: 30000, max: 32767 },
  minMinor: 32,
  maxMinor: 36,
  ingressClasses: [],
  externalObjects: [],
  packs: [],
};

/** What the check with this id finds in an app as cdk8s writes it. */
function found(app: App, id: string): string[] {
  const files = new OutputFiles(app);
  const objects = app.node.findAll().filter((construct): construct is ApiObject => construct instanceof ApiObject);
  const manifests = objects.map((apiObject) => {
    const object = apiObject.toJson();
    return { object, origin: originOf(apiObject, object, files) };
  });
  const checks = IDENTITY.filter((check) => check.id === id);
  return findings(new Graph(manifests), FACTS, checks).filter((finding) => finding.id === id).map(({ origin, field }) => `${origin.construct} ${field}`);
}

/** Two charts with an object of the same name, in two namespaces. */
function twoCharts(yamlOutputType: YamlOutputType): App {
  const app = new App({ yamlOutputType });
  for (const namespace of ['shop', 'other']) {
    new kplus.ConfigMap(new Chart(app, namespace, { namespace }), 'Settings', { metadata: { name: 'settings' }, data: { namespace } });
  }
  return app;
}

test('a file for each resource loses one of two objects that differ in the namespace only', () => {
  expect(found(twoCharts(YamlOutputType.FILE_PER_RESOURCE), 'identity/lost-by-file-name')).toEqual(['shop/Settings/Resource ', 'other/Settings/Resource ']);
});

test.each([YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])(
  'no object is lost by the output %s',
  (yamlOutputType) => {
    expect(found(twoCharts(yamlOutputType), 'identity/lost-by-file-name')).toEqual([]);
  },
);

test('two objects of one chart with the same name are lost, in any output', () => {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  new kplus.ConfigMap(chart, 'A', { metadata: { name: 'settings' }, data: { level: 'info' } });
  new kplus.ConfigMap(chart, 'B', { metadata: { name: 'settings' }, data: { level: 'debug' } });
  expect(found(App.of(chart), 'identity/lost-by-repetition')).toEqual(['shop/A/Resource metadata.name', 'shop/B/Resource metadata.name']);
});

describe('of the patches of a Deployment and a Service of cdk8s-plus', () => {
  function patched(...patches: JsonPatch[]): string[] {
    const chart = new Chart(new App(), 'shop');
    const service = new kplus.Service(chart, 'Web', { ports: [{ port: 80 }], selector: kplus.Pods.all(chart, 'Pods') });
    ApiObject.of(service).addJsonPatch(...patches);
    return found(App.of(chart), 'identity/lost-patch');
  }

  test('those that the generated class drops are told', () => {
    expect(patched(JsonPatch.replace('/spec/ports/0/targetPort', 'http'))).toEqual(['shop/Web/Resource spec.ports[0].targetPort']);
    expect(patched(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'))).toEqual(['shop/Web/Resource spec.trafficDistribution']);
    expect(patched(JsonPatch.add('/spec/sesionAffinity', 'ClientIP'))).toEqual(['shop/Web/Resource spec.sesionAffinity']);
  });

  test('those that arrive are not', () => {
    expect(patched(JsonPatch.replace('/spec/type', 'NodePort'), JsonPatch.add('/metadata/annotations', { 'example.com/team': 'web' }))).toEqual([]);
    expect(patched(JsonPatch.add('/spec/ports/0/targetPort', { value: 8080 }))).toEqual([]);
    expect(patched(JsonPatch.add('/spec/type', 'NodePort'), JsonPatch.replace('/spec/type', 'LoadBalancer'))).toEqual([]);
    expect(patched(JsonPatch.remove('/spec/externalIPs'))).toEqual([]);
  });

  test('those that an override replaces later are not, and others are', () => {
    const chart = new Chart(new App(), 'shop');
    const service = new kplus.Service(chart, 'Web', { ports: [{ port: 80 }], selector: kplus.Pods.all(chart, 'Pods') });
    ApiObject.of(service).addJsonPatch(JsonPatch.replace('/spec/ports/0/targetPort', 'http'), JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
    Overrides.of(service).apply(JsonPatch.add('/spec/ports/0/targetPort', 'web'));
    expect(found(App.of(chart), 'identity/lost-patch')).toEqual(['shop/Web/Resource spec.trafficDistribution']);
  });
});
