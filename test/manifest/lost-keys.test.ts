import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExposureChecks, Overrides } from '../../src';
import { messageOf } from '../util';

/* As data from a file may have it: in a literal it would set the prototype. */
const LOST = JSON.parse('{ "__proto__": "x", "a": "b" }');
const LOST_MAP = JSON.parse('{ "__proto__": { "c": "d" }, "a": "b" }');
const RULE = 'must have another key, because cdk8s cannot write this one, got "__proto__"; choose another key';

function messageWith(define: (chart: Chart) => unknown): string {
  const app = new App();
  ExposureChecks.configure(app, { enabled: true });
  const chart = new Chart(app, 'test', { namespace: 'shop' });
  return messageOf(() => {
    define(chart);
    app.synthYaml();
  });
}

function object(fields: object): (chart: Chart) => ApiObject {
  return (chart) => new ApiObject(chart, 'Object', { apiVersion: 'v1', kind: 'ConfigMap', ...fields });
}

test.each<[string, (chart: Chart) => unknown, string, string]>([
  ['of a text', object({ data: LOST }), 'Object', 'data[__proto__]'],
  ['of a map', object({ data: LOST_MAP }), 'Object', 'data[__proto__]'],
  ['of metadata', object({ metadata: { annotations: LOST } }), 'Object', 'metadata.annotations[__proto__]'],
  ['of the object itself', object(LOST), 'Object', '__proto__'],
  ['within lists and maps', object({ data: { list: [{ 'a b': LOST }] } }), 'Object', 'data.list[0][a b][__proto__]'],
  ['that is produced late', object({ data: Lazy.any({ produce: () => LOST }) }), 'Object', 'data[__proto__]'],
  ['of a patch', (chart) => object({ data: { a: 'b' } })(chart).addJsonPatch(JsonPatch.add('/data', LOST)), 'Object', 'data[__proto__]'],
  ['of an object of cdk8s-plus', (chart) => new kplus.Secret(chart, 'Object', { stringData: LOST }), 'Object/Resource', 'stringData[__proto__]'],
])('a key %s that cdk8s loses fails at its construct', (_, define, path, field) => {
  expect(messageWith(define)).toContain(`[test/${path}] '${field}' ${RULE}`);
});

test('is found once, as often as the app is written', () => {
  const app = new App();
  ExposureChecks.configure(app, { enabled: true });
  const charts = ['one', 'two'].map((id) => new Chart(app, id, { namespace: 'shop' }));
  charts.forEach(object({ data: LOST }));
  const errors = [messageOf(() => app.synthYaml()), messageOf(() => app.synthYaml())].map((text) => text.split('\n').slice(1));
  expect(errors[0]).toEqual(['one', 'two'].map((id) => `  [${id}/Object] 'data[__proto__]' ${RULE}`));
  expect(errors[1]).toEqual(errors[0]);
});

test('an override with such a key is refused at the call', () => {
  expect(messageWith((chart) => Overrides.of(object({ data: { a: 'b' } })(chart)).apply(JsonPatch.add('/data', LOST)))).toContain("'/data' must be given plain data");
});

test('keys that only look like it are written', () => {
  expect(messageWith(object({ data: { proto: 'x', _proto_: 'x', __proto: 'x' } }))).toBe('no error');
});
