import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { finish } from '../../src/manifest/finish';

function many(count: number, prefix: string): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${count - i}`, `${i}`]));
}

function newDeployment(count: number): kplus.Deployment {
  const chart = new Chart(new App(), 'test', { namespace: 'shop', disableResourceNameHashes: true });
  const deployment = new kplus.Deployment(chart, 'Web', {
    metadata: { labels: many(count, 'own-'), annotations: many(count, 'note-') },
    podMetadata: { labels: many(count, 'pod-'), annotations: many(count, 'pod-note-') },
    containers: [{ image: 'ghcr.io/acme/web:1.0.0', portNumber: 8080 }],
  });
  return deployment;
}

test.each([0, 1, 100, 101, 300])('an object with maps of %i entries is rendered as without it', (count) => {
  const apiObject = ApiObject.of(newDeployment(count));
  const expected = JSON.stringify(apiObject.toJson());
  finish(apiObject, (manifest) => manifest);
  expect(JSON.stringify(apiObject.toJson())).toBe(expected);
  expect(JSON.stringify(apiObject.toJson())).toBe(expected);
});

test('the serializer, which copies a map once for each entry, gets no large one', () => {
  const deployment = newDeployment(300);
  const apiObject = ApiObject.of(deployment);
  const seen: number[] = [];
  const render = apiObject.toJson.bind(apiObject);
  apiObject.toJson = () => {
    seen.push(...[deployment.metadata, deployment.podMetadata].map((metadata) => Object.keys(metadata.toJson()?.labels ?? {}).length));
    return render();
  };
  finish(apiObject, (manifest) => manifest);
  apiObject.toJson();
  expect(seen).toEqual([0, 0]);
  expect(deployment.metadata.getLabel('own-300')).toBe('0');
});

test('what a JSON patch changes is there for it', () => {
  const apiObject = ApiObject.of(newDeployment(300));
  apiObject.addJsonPatch(JsonPatch.remove('/metadata/labels/own-7'));
  finish(apiObject, (manifest) => manifest);
  const { labels } = apiObject.toJson().metadata;
  expect(Object.keys(labels)).toHaveLength(299);
  expect(labels).not.toHaveProperty('own-7');
});

test('if it cannot be rendered, it keeps its maps', () => {
  const deployment = newDeployment(300);
  const apiObject = ApiObject.of(deployment);
  apiObject.toJson = () => {
    throw new Error('not yet');
  };
  finish(apiObject, (manifest) => manifest);
  expect(() => apiObject.toJson()).toThrow('not yet');
  expect(deployment.metadata.getLabel('own-300')).toBe('0');
});

test('all objects of an app are rendered with the labels that it is given', () => {
  const chart = new Chart(new App(), 'test', { namespace: 'shop', disableResourceNameHashes: true });
  new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.0.0', port: 8080, health: '/healthz', labels: many(300, 'own-') });
  for (const { kind, metadata } of chart.toJson()) {
    expect([kind, metadata.labels['own-1'], metadata.labels['own-300']]).toEqual([kind, '299', '0']);
  }
});
