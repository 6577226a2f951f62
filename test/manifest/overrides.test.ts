import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, App, Chart, Duration, Include, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { finish } from '../../src/manifest/finish';
import { KUBERNETES_RELEASE } from '../../src/manifest/generated/kubernetes-fields';
import { isJson } from '../../src/manifest/json-pointer';
import { Overrides } from '../../src/manifest/overrides';
import '../util/seed';

let app: App;
let chart: Chart;

beforeEach(() => {
  app = Testing.app();
  chart = new Chart(app, 'test', { disableResourceNameHashes: true });
});

function service(id = 'Web'): kplus.Service {
  return new kplus.Service(chart, id, { ports: [{ port: 80 }] });
}

function deployment(): kplus.Deployment {
  return new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web', port: 8080 }], replicas: 2 });
}

function custom(spec: object = { rules: [{ name: 'a' }, { name: 'b' }] }): ApiObject {
  return new ApiObject(chart, 'Route', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { annotations: { a: 'b' } }, spec });
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message.replace(KUBERNETES_RELEASE, 'RELEASE');
  }
  return 'no error';
}

describe('reaches the YAML', () => {
  test('a field that is newer than the class of the object', () => {
    Overrides.of(service()).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferSameZone'));
    expect(app.synthYaml()).toMatchInlineSnapshot(`
"apiVersion: v1
kind: Service
metadata:
  name: test-web
spec:
  externalIPs: []
  ports:
    - port: 80
  selector: {}
  trafficDistribution: PreferSameZone
  type: ClusterIP
"
`);
  });

  test('the native sleep before a container stops', () => {
    Overrides.of(deployment()).apply(JsonPatch.add('/spec/template/spec/containers/0/lifecycle', { preStop: { sleep: { seconds: 5 } } }));
    expect(Testing.synth(chart)[0].spec.template.spec.containers[0].lifecycle).toEqual({ preStop: { sleep: { seconds: 5 } } });
    expect(app.synthYaml()).toContain('lifecycle:\n            preStop:\n              sleep:\n                seconds: 5\n');
  });

  test('zero', () => {
    Overrides.of(deployment()).apply(JsonPatch.replace('/spec/strategy/rollingUpdate/maxUnavailable', 0));
    expect(app.synthYaml()).toContain('      maxSurge: 25%\n      maxUnavailable: 0\n');
  });

  test('the name of a port in the place of its number', () => {
    Overrides.of(service()).apply(JsonPatch.add('/spec/ports/0/targetPort', 'http'));
    expect(Testing.synth(chart)[0].spec.ports).toEqual([{ port: 80, targetPort: 'http' }]);
  });

  test('the removal of externalIPs', () => {
    Overrides.of(service()).apply(JsonPatch.remove('/spec/externalIPs'));
    expect(app.synthYaml()).not.toContain('externalIPs');
  });

  test('a change of an included object', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'overrides-')), 'service.yaml');
    Yaml.save(file, [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } }]);
    const [included] = new Include(chart, 'Included', { url: file }).apiObjects;
    Overrides.of(included).apply(JsonPatch.add('/spec/internalTrafficPolicy', 'Local'));
    expect(Testing.synth(chart)[0].spec).toEqual({ internalTrafficPolicy: 'Local', ports: [{ port: 80 }] });
  });

  test('a change of a custom resource, whose field names are not known', () => {
    Overrides.of(custom()).apply(JsonPatch.add('/spec/rules/-', { name: 'c', anything: { goes: [] } }));
    expect(Testing.synth(chart)[0].spec.rules).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c', anything: { goes: [] } }]);
  });

  test('a field that is newer than the list of fields', () => {
    Overrides.of(service()).applyUnlisted(JsonPatch.add('/spec/brandNew', { field: false }));
    expect(Testing.synth(chart)[0].spec.brandNew).toEqual({ field: false });
  });

  test('a change after the steps of other renderers, whichever came first', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.add('/spec/sessionAffinity', 'ClientIP'));
    finish(ApiObject.of(web), (manifest) => ({ ...manifest, spec: { ...manifest.spec, sessionAffinity: 'None' } }));
    expect(Testing.synth(chart)[0].spec.sessionAffinity).toBe('ClientIP');
  });

  test('any JSON value, as it is', () => {
    const web = service();
    const overrides = Overrides.of(web);
    fc.assert(fc.property(fc.jsonValue().filter((value) => value !== null && isJson(value)), (value) => {
      overrides.applyUnlisted(JsonPatch.add('/spec/brandNew', value));
      expect(ApiObject.of(web).toJson().spec.brandNew).toEqual(JSON.parse(JSON.stringify(value)));
      expect(ApiObject.of(web).node.validate()).toEqual([]);
    }));
  });

  test('any annotation', () => {
    const web = service();
    const overrides = Overrides.of(web);
    overrides.apply(JsonPatch.add('/metadata/annotations', {}));
    const name = fc.stringMatching(/^[a-z][a-z0-9./~_-]{0,20}$/).filter((text) => !['constructor', 'prototype'].includes(text));
    fc.assert(fc.property(name, fc.string(), (key, value) => {
      overrides.apply(JsonPatch.add(`/metadata/annotations/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, value));
      expect(ApiObject.of(web).toJson().metadata.annotations[key]).toBe(value);
    }));
  });

  test('the same bytes, however often it is written', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.add('/spec/ports/-', { port: 81, name: 'b' }), JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
    const first = app.synthYaml();
    expect(app.synthYaml()).toBe(first);
    expect(Yaml.stringify(...Testing.synth(chart))).toBe(first);
    expect(first.match(/port: 81/g)).toHaveLength(1);
  });
});

describe('operations', () => {
  test('are applied in the order of the calls; the last word on a field holds', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
    Overrides.of(web).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferSameZone'));
    expect(Testing.synth(chart)[0].spec.trafficDistribution).toBe('PreferSameZone');
  });

  test('build on one another', () => {
    Overrides.of(custom()).apply(
      JsonPatch.add('/metadata/labels', {}),
      JsonPatch.add('/metadata/labels/stage', 'blue'),
      JsonPatch.test('/metadata/labels/stage', 'blue'),
      JsonPatch.copy('/metadata/labels/stage', '/metadata/labels/next'),
      JsonPatch.move('/spec/rules/0', '/spec/rules/-'),
      JsonPatch.add('/spec/rules/0', { name: 'first' }),
      JsonPatch.remove('/metadata/annotations/a'),
    );
    const [{ metadata, spec }] = Testing.synth(chart);
    expect(metadata.labels).toEqual({ next: 'blue', stage: 'blue' });
    expect(spec.rules).toEqual([{ name: 'first' }, { name: 'b' }, { name: 'a' }]);
  });

  test('keep the value that they were given', () => {
    const value = { name: 'c' };
    Overrides.of(custom()).apply(JsonPatch.add('/spec/rules/-', value));
    value.name = 'changed';
    expect(Testing.synth(chart)[0].spec.rules[2]).toEqual({ name: 'c' });
  });

  test('come after those of addJsonPatch', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.replace('/spec/type', 'NodePort'));
    ApiObject.of(web).addJsonPatch(JsonPatch.replace('/spec/type', 'LoadBalancer'));
    expect(Testing.synth(chart)[0].spec.type).toBe('NodePort');
  });

  test('change only the object that they are for', () => {
    const other = service('Other');
    const before = JSON.stringify(ApiObject.of(other).toJson());
    Overrides.of(service()).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
    expect(JSON.stringify(ApiObject.of(other).toJson())).toBe(before);
  });

  test('do not change what the object is rendered from', () => {
    const shared = Object.freeze({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: Object.freeze({ name: 'a' }), list: Object.freeze([1]) });
    const object = custom();
    object.toJson = () => shared;
    Overrides.of(object).apply(JsonPatch.add('/list/-', 2));
    expect(object.toJson().list).toEqual([1, 2]);
    expect(object.toJson().list).toEqual([1, 2]);
  });
});

describe('of', () => {
  test('gives the same overrides for an object and all that it is primary to', () => {
    const web = service();
    expect(Overrides.of(web)).toBe(Overrides.of(ApiObject.of(web)));
    expect(Overrides.of(web)).not.toBe(Overrides.of(service('Other')));
  });

  test('changes nothing by itself', () => {
    const web = service();
    Overrides.of(web);
    expect(Object.getOwnPropertyNames(ApiObject.of(web))).not.toContain('toJson');
  });

  test('fails if there is no primary object', () => {
    expect(messageOf(() => Overrides.of(chart))).toMatchInlineSnapshot(`
"invalid Overrides:
  [test] 'construct' must be an API object or have a primary one; pass the object that is meant, for example one of the 'apiObjects' of an 'Include'"
`);
  });
});

describe('fails at the call', () => {
  test.each([
    ['a name is misspelled', JsonPatch.add('/spec/externalTraficPolicy', 'Local'),
      "'/spec/externalTraficPolicy' must be a field of Service in Kubernetes RELEASE, got \"externalTraficPolicy\"; did you mean 'externalTrafficPolicy'"],
    ['a name in the value is misspelled', JsonPatch.add('/spec/ports/-', { port: 81, targetport: 8080 }),
      "'/spec/ports/-/targetport' must be a field of Service in Kubernetes RELEASE, got \"targetport\"; did you mean 'targetPort'"],
    ['a name is not known', JsonPatch.add('/spec/brandNew', 1),
      "'/spec/brandNew' must be a field of Service in Kubernetes RELEASE, got \"brandNew\"; use 'applyUnlisted' for a field that is newer"],
    ['a source is misspelled', JsonPatch.copy('/spec/port', '/spec/ports'),
      "'/spec/port' must be a field of Service in Kubernetes RELEASE, got \"port\"; did you mean 'ports'"],
    ['a list is given a name', JsonPatch.add('/spec/ports/http', {}),
      "'/spec/ports/http' must go on with the index of an item, counted from 0, got \"http\"; write '-' for the end of the list"],
    ['a slash is not escaped', JsonPatch.add('/metadata/annotations/example.com/a', 'b'),
      "'/metadata/annotations/example.com/a' must not go on after a plain value, got \"a\"; write a '/' that is part of a name as '~1'"],
    ['the pointer has no slash', JsonPatch.add('spec/type', 'NodePort'),
      "'spec/type' must be a JSON pointer: a '/' before each name, no control characters; write for example '/spec/type', and within a name '~1' for '/' and '~0' for '~'"],
    ['the pointer has a tilde', JsonPatch.add('/spec/~2', 1),
      "'/spec/~2' must be a JSON pointer: a '/' before each name, no control characters; write for example '/spec/type', and within a name '~1' for '/' and '~0' for '~'"],
    ['the pointer has a new line', JsonPatch.add('/spec/type\n[test] ok', 1),
      "'/spec/type\\u000a[test] ok' must be a JSON pointer: a '/' before each name, no control characters; write for example '/spec/type', and within a name '~1' for '/' and '~0' for '~'"],
    ['the pointer reaches for the prototype', JsonPatch.add('/__proto__/x', 1),
      "'/__proto__/x' must not hold the names __proto__, constructor, prototype; set it where the object is defined"],
    ['the source reaches for the prototype', JsonPatch.copy('/constructor/prototype', '/spec/x'),
      "'/constructor/prototype' must not hold the names __proto__, constructor, prototype; set it where the object is defined"],
    ['the value is missing', JsonPatch.add('/spec/type', undefined),
      "'/spec/type' must be given a value, got nothing; use 'JsonPatch.remove' to take a field away"],
    ['the value is null', JsonPatch.replace('/spec/type', null),
      "'/spec/type' must be given a value, got nothing; use 'JsonPatch.remove' to take a field away"],
    ['the value is an object of a class', JsonPatch.add('/spec/type', Duration.seconds(1)),
      "'/spec/type' must be given plain data; write texts, finite numbers, booleans, lists and maps only"],
    ['the value is not finite', JsonPatch.add('/spec/healthCheckNodePort', NaN),
      "'/spec/healthCheckNodePort' must be given plain data; write texts, finite numbers, booleans, lists and maps only"],
    ['the kind is changed', JsonPatch.replace('/kind', 'Ingress'),
      "'/kind' must not be changed by an override; define an object of that kind instead"],
    ['the version is moved away', JsonPatch.move('/apiVersion', '/metadata/labels/x'),
      "'/apiVersion' must not be changed by an override; define an object of that kind instead"],
    ['the name is changed', JsonPatch.replace('/metadata/name', 'other'),
      "'/metadata/name' must not be changed by an override, since other objects refer to it; give the name where the object is defined"],
    ['all metadata is changed', JsonPatch.remove('/metadata'),
      "'/metadata' must not be changed as a whole; change the fields within it one by one"],
    ['the whole object is changed', JsonPatch.replace('', {}),
      "'' must not be changed as a whole; change the fields within it one by one"],
    ['something is moved into itself', JsonPatch.move('/metadata/labels', '/metadata/labels/x'),
      "'/metadata/labels/x' must not lie within '/metadata/labels', which is moved there; use 'JsonPatch.copy'"],
  ])('if %s', (_, operation, text) => {
    expect(messageOf(() => Overrides.of(service()).apply(operation))).toBe(`invalid Overrides:\n  [test/Web/Resource] ${text}`);
  });

  test('with all problems of all operations at once, and without any effect', () => {
    const web = service();
    expect(messageOf(() => Overrides.of(web).apply(
      JsonPatch.add('/spec/sessionAfinity', 'ClientIP'),
      JsonPatch.add('/spec/trafficDistribution', 'PreferClose'),
      JsonPatch.replace('/kind', null),
    ))).toMatchInlineSnapshot(`
"invalid Overrides:
  [test/Web/Resource] '/spec/sessionAfinity' must be a field of Service in Kubernetes RELEASE, got "sessionAfinity"; did you mean 'sessionAffinity'
  [test/Web/Resource] '/kind' must not be changed by an override; define an object of that kind instead
  [test/Web/Resource] '/kind' must be given a value, got nothing; use 'JsonPatch.remove' to take a field away"
`);
    expect(Testing.synth(chart)[0].spec.trafficDistribution).toBeUndefined();
  });

  test('for unlisted fields too, if anything but the name is wrong', () => {
    expect(messageOf(() => Overrides.of(service()).applyUnlisted(JsonPatch.add('/__proto__/x', 1), JsonPatch.add('spec', 1), JsonPatch.replace('/kind', 'x'), JsonPatch.add('/spec/x', undefined)))
      .split('\n')).toHaveLength(5);
  });

  test('but not for reading the identity of the object', () => {
    Overrides.of(service()).apply(JsonPatch.test('/kind', 'Service'), JsonPatch.add('/metadata/labels', {}), JsonPatch.copy('/metadata/name', '/metadata/labels/app'));
    expect(Testing.synth(chart)[0].metadata.labels).toEqual({ app: 'test-web' });
  });
});

describe('fails at synth', () => {
  test.each([
    ['what is to be replaced is missing', JsonPatch.replace('/spec/filters', []),
      "'/spec/filters' must exist in the manifest, got nothing; use 'JsonPatch.add' to set it"],
    ['what is to be removed is missing', JsonPatch.remove('/metadata/labels'),
      "'/metadata/labels' must exist in the manifest, got nothing; leave out the operation 'remove', or name what exists"],
    ['what is to be copied is missing', JsonPatch.copy('/spec/filters', '/spec/more'),
      "'/spec/filters' must exist in the manifest, got nothing; leave out the operation 'copy', or name what exists"],
    ['what is to be moved is missing', JsonPatch.move('/spec/rules/2', '/spec/rules/0'),
      "'/spec/rules/2' must name an item of '/spec/rules', 0 to 1, got \"2\"; leave out the operation 'move', or name what exists"],
    ['what is to be tested is missing', JsonPatch.test('/spec/filters/0', 1),
      "'/spec/filters/0' must exist in the manifest, got nothing; leave out the operation 'test', or name what exists"],
    ['a test finds another value', JsonPatch.test('/spec/rules/0/name', 'c'),
      "'/spec/rules/0/name' must be \"c\" at this point, got \"a\"; adapt what relies on it"],
    ['there is nothing to add to', JsonPatch.add('/spec/a/b/c', 1),
      "'/spec/a/b/c' must lie in a map or list that exists in the manifest; add '/spec/a' before it"],
    ['an index is beyond the list', JsonPatch.add('/spec/rules/3', {}),
      "'/spec/rules/3' must name a position from 0 to 2 in '/spec/rules', got \"3\"; write '-' for its end"],
    ['an item is beyond the list', JsonPatch.replace('/spec/rules/2/name', 'c'),
      "'/spec/rules/2/name' must name an item of '/spec/rules', 0 to 1, got \"2\"; use 'JsonPatch.add' to set it"],
    ['an index is no number', JsonPatch.add('/spec/rules/01', {}),
      "'/spec/rules/01' must name a position from 0 to 2 in '/spec/rules', got \"01\"; write '-' for its end"],
    ['the end of the list is to be removed', JsonPatch.remove('/spec/rules/-'),
      "'/spec/rules/-' must name an item of '/spec/rules', 0 to 1, got \"-\"; leave out the operation 'remove', or name what exists"],
    ['a path goes on after a plain value', JsonPatch.add('/spec/rules/0/name/x', 1),
      "'/spec/rules/0/name/x' must not go on after '/spec/rules/0/name', which is a plain value, got \"a\"; begin at a map or list that exists"],
    ['a move takes its own goal away', JsonPatch.move('/spec/rules/0', '/spec/rules/1/x'),
      "'/spec/rules/1/x' must name an item of '/spec/rules', 0 to 0, got \"1\"; begin at a map or list that exists"],
  ])('if %s', (_, operation, text) => {
    const route = custom();
    Overrides.of(route).apply(operation);
    expect(messageOf(() => app.synth())).toBe(`Validation failed with the following errors:\n  [test/Route] ${text}`);
    // for those who render the object by itself
    expect(messageOf(() => route.toJson())).toBe(`invalid Overrides:\n  [test/Route] ${text}`);
  });

  test('with all problems at once, but not with what follows from them', () => {
    Overrides.of(custom()).apply(
      JsonPatch.replace('/spec/a', {}),
      JsonPatch.add('/spec/a/b', 1),
      JsonPatch.remove('/spec/c'),
      JsonPatch.add('/spec/d', 1),
    );
    expect(messageOf(() => app.synth())).toMatchInlineSnapshot(`
"Validation failed with the following errors:
  [test/Route] '/spec/a' must exist in the manifest, got nothing; use 'JsonPatch.add' to set it
  [test/Route] '/spec/c' must exist in the manifest, got nothing; leave out the operation 'remove', or name what exists"
`);
  });

  test('if something else drops the field afterwards', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'), JsonPatch.add('/spec/ports/-', { port: 81 }), JsonPatch.remove('/spec/externalIPs'));
    const render = ApiObject.of(web).toJson.bind(ApiObject.of(web));
    ApiObject.of(web).toJson = () => {
      const manifest = render();
      delete manifest.spec.trafficDistribution;
      manifest.spec.ports.pop();
      return manifest;
    };
    expect(messageOf(() => app.synth())).toMatchInlineSnapshot(`
"Validation failed with the following errors:
  [test/Web/Resource] '/spec/trafficDistribution' must reach the manifest as it was set, got nothing; something else changes what this object renders; let it do so before the first override
  [test/Web/Resource] '/spec/ports/1' must reach the manifest as it was set, got nothing; something else changes what this object renders; let it do so before the first override"
`);
  });

  test('if something else renders the object afterwards', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.add('/spec/type', 'NodePort'));
    ApiObject.of(web).toJson = () => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' } });
    expect(messageOf(() => app.synth())).toContain("[test/Web/Resource] '/spec/type' must reach the manifest as it was set, got nothing;");
  });

  test('again, until it is repaired', () => {
    const route = custom();
    Overrides.of(route).apply(JsonPatch.remove('/metadata/labels/x'));
    expect(() => app.synthYaml()).toThrow('/metadata/labels/x');
    expect(() => app.synthYaml()).toThrow('/metadata/labels/x');
    route.metadata.addLabel('x', 'y');
    expect(app.synthYaml()).toContain('labels: {}');
  });

  test('with the patch of cdk8s by which the object cannot be rendered at all', () => {
    const web = service();
    Overrides.of(web).apply(JsonPatch.replace('/spec/type', 'NodePort'));
    ApiObject.of(web).addJsonPatch(JsonPatch.replace('/nowhere/at/all', 1));
    expect(() => app.synth()).toThrow("[test/Web/Resource] 'addJsonPatch' must change what is there before the options are written, and there is no \"/nowhere\"");
  });
});

test('judges an object once, not once per chart', () => {
  for (let i = 0; i < 20; i++) {
    new Chart(app, `other-${i}`);
  }
  const web = service();
  let rendered = 0;
  finish(ApiObject.of(web), (manifest) => {
    rendered++;
    return manifest;
  });
  Overrides.of(web).apply(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
  app.synth();
  expect(rendered).toBeLessThanOrEqual(3);
});
