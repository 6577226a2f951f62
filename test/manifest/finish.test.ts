import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { finish, finishLast } from '../../src/manifest/finish';

const chart = () => new Chart(Testing.app(), 'test', { disableResourceNameHashes: true });

function service(scope: Chart): ApiObject {
  return ApiObject.of(new kplus.Service(scope, 'Web', { ports: [{ port: 80 }] }));
}

test('a step sees what the serializer left, and what it adds is kept', () => {
  const object = service(chart());
  object.addJsonPatch(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
  finish(object, (manifest) => {
    expect(manifest.spec.trafficDistribution).toBeUndefined();
    manifest.spec.trafficDistribution = 'PreferSameZone';
    return manifest;
  });
  expect(object.toJson().spec.trafficDistribution).toBe('PreferSameZone');
});

test('a step may give back another manifest', () => {
  const object = service(chart());
  finish(object, ({ spec, ...rest }) => ({ ...rest, spec: { type: spec.type } }));
  expect(object.toJson().spec).toEqual({ type: 'ClusterIP' });
});

test('steps are applied in order, those of finishLast after all others', () => {
  const object = service(chart());
  const order: string[] = [];
  const step = (name: string) => (manifest: any) => {
    order.push(name);
    return manifest;
  };
  finishLast(object, step('last 1'));
  finish(object, step('first 1'));
  finishLast(object, step('last 2'));
  finish(object, step('first 2'));
  object.toJson();
  expect(order).toEqual(['first 1', 'first 2', 'last 1', 'last 2']);
});

test('objects without a step are untouched', () => {
  const scope = chart();
  const object = service(scope);
  finish(service(new Chart(scope, 'other')), () => ({}));
  expect(Object.keys(object)).toEqual(Object.keys(service(chart())));
  expect(Object.getOwnPropertyNames(object)).not.toContain('toJson');
});

test('a step is not seen where the properties of the object are listed', () => {
  const object = service(chart());
  const before = Object.keys(object);
  finish(object, (manifest) => manifest);
  expect(Object.keys(object)).toEqual(before);
});

test('an object that a subclass in another language renders is refused with a reason', () => {
  const object = service(chart());
  Object.defineProperty(object, 'toJson', { value: () => ({}), configurable: false, writable: false });
  expect(() => finish(object, (manifest) => manifest))
    .toThrow("[test/Web/Resource] 'toJson' must not be overridden by a subclass; change the manifest in that method instead");
});

describe('the order of keys', () => {
  afterEach(() => {
    delete process.env.CDK8S_DISABLE_SORT;
  });

  const shuffled = () => ({ spec: { b: [{ z: 1, y: 2 }], a: 1 }, data: {}, metadata: { name: 'x', labels: { b: '1' } }, kind: 'K', apiVersion: 'v1' });

  test('is the one in which cdk8s writes', () => {
    const object = service(chart());
    finish(object, shuffled);
    const raw = new ApiObject(chart(), 'Raw', shuffled());
    expect(JSON.stringify(object.toJson())).toBe(JSON.stringify(raw.toJson()));
    expect(JSON.stringify(object.toJson())).toBe('{"apiVersion":"v1","kind":"K","metadata":{"labels":{"b":"1"},"name":"x"},"data":{},"spec":{"a":1,"b":[{"y":2,"z":1}]}}');
  });

  test('is left alone where cdk8s is told not to sort', () => {
    process.env.CDK8S_DISABLE_SORT = '1';
    const object = service(chart());
    finish(object, shuffled);
    expect(JSON.stringify(object.toJson())).toBe('{"apiVersion":"v1","kind":"K","metadata":{"name":"x","labels":{"b":"1"}},"spec":{"b":[{"z":1,"y":2}],"a":1},"data":{}}');
  });

  test('changes no byte of an object of cdk8s-plus', () => {
    const yamlOf = (touch: (object: ApiObject) => void) => {
      const app = new App();
      const scope = new Chart(app, 'test');
      const web = new kplus.Deployment(scope, 'Web', { containers: [{ image: 'web', port: 80 }] });
      web.exposeViaIngress('/', { ports: [{ port: 80 }] });
      new kplus.ConfigMap(scope, 'Config', { data: { b: '1', a: '2' } });
      app.node.findAll().filter((c) => ApiObject.isApiObject(c)).forEach((c) => touch(c as ApiObject));
      return app.synthYaml();
    };
    expect(yamlOf((object) => finish(object, (manifest) => manifest))).toBe(yamlOf(() => {}));
  });

  test('what has no value is left out instead of written as null', () => {
    const object = service(chart());
    finish(object, (manifest) => ({ ...manifest, spec: { type: undefined, ports: [{ port: 80, name: undefined }] } }));
    expect(JSON.stringify(object.toJson().spec)).toBe('{"ports":[{"port":80}]}');
    expect('type' in object.toJson().spec).toBe(false);
  });

  test('what is in order is not copied', () => {
    const spec = { a: [{ b: 1, c: 2 }] };
    const object = service(chart());
    finish(object, (manifest) => ({ ...manifest, spec }));
    expect(object.toJson().spec).toBe(spec);
  });
});
