import { rmSync } from 'fs';
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { IConstruct } from 'constructs';
import { errorOf } from './linear/outcome';
import { ExposureApp, Overrides } from '../../src';
import { finish } from '../../src/manifest/finish';
import { isKept } from '../../src/manifest/handed-over';
import { judgeWholeApp, manifestsOf, Manifests, Verdict } from '../../src/synthesis/synthesis';

const NOTHING: Verdict = new Map();

/** A judge that finds nothing. */
const content = () => jest.fn((_manifests: Manifests, _isSynthesis: boolean): Verdict => NOTHING);

function configMap(chart: Chart, name: string, value: unknown = name): ApiObject {
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { value } });
}

const outdirs: string[] = [];
afterAll(() => outdirs.forEach((outdir) => rmSync(outdir, { recursive: true, force: true })));

const outdir = () => {
  const { outdir: folder } = Testing.app();
  outdirs.push(folder);
  return folder;
};

describe.each<[string, () => App]>([
  ['App', () => new App({ outdir: outdir() })],
  ['ExposureApp', () => new ExposureApp({ outdir: outdir() })],
])('an %s', (name, create) => {
  /** Three charts with one object each. */
  function appOf(data: (chart: number) => unknown = (chart) => chart) {
    const app = create();
    const charts = [0, 1, 2].map((i) => new Chart(app, `chart-${i}`));
    return { app, charts, objects: charts.map((chart, i) => configMap(chart, `object-${i}`, data(i))) };
  }

  describe('is judged', () => {
    test('once in every synthesis', () => {
      const { app, objects } = appOf();
      const judge = content();
      judgeWholeApp(app, judge);
      app.synth();
      expect(judge.mock.calls.map(([manifests, isSynthesis]) => [[...manifests.keys()], isSynthesis])).toEqual([[objects, true]]);
      app.synthYaml();
      expect(judge).toHaveBeenCalledTimes(2);
    });

    test('once too when another language calls it, which looks for a method in the class', () => {
      const { app } = appOf();
      const judge = content();
      judgeWholeApp(app, judge);
      app.constructor.prototype.synthYaml.call(app);
      app.constructor.prototype.synth.call(app);
      expect(judge.mock.calls.map(([, isSynthesis]) => isSynthesis)).toEqual([true, true]);
    });

    test('whenever it is validated, or a chart of it rendered, by hand', () => {
      const { app, charts } = appOf();
      const judge = content();
      judgeWholeApp(app, judge);
      app.node.validate();
      Testing.synth(charts[0]);
      Testing.synth(charts[0]);
      expect(judge.mock.calls.map(([, isSynthesis]) => isSynthesis)).toEqual([false, false, false]);
    });

    test('as what is written, overrides included', () => {
      const { app, objects } = appOf();
      finish(objects[0], (manifest) => ({ ...manifest, data: { value: 'finished' } }));
      const judge = content();
      judgeWholeApp(app, judge);
      app.synth();
      const [manifests] = judge.mock.calls[0];
      expect([...manifests.values()].map((manifest: any) => manifest.data.value)).toEqual(['finished', 1, 2]);
    });

    test('without the objects that cannot be rendered, which fail when they are written', () => {
      const { app, objects } = appOf((i) => Lazy.any({ produce: () => { if (i === 1) throw new Error('no value'); return i; } }));
      const judge = content();
      judgeWholeApp(app, judge);
      expect(errorOf(() => app.synth())).toBe("Failed serializing construct at path 'chart-1/object-1' with name 'object-1': Error: no value");
      expect([...judge.mock.calls[0][0].keys()]).toEqual([objects[0], objects[2]]);
    });

    test('by several judges', () => {
      const { app, objects } = appOf();
      const yaml = app.synthYaml();
      const judges = [content(), content()];
      judges.forEach((judge) => judgeWholeApp(app, judge));
      expect(app.synthYaml()).toBe(yaml);
      judges.forEach((judge) => expect(judge).toHaveBeenCalledTimes(1));
      expect(objects.some((apiObject) => Object.hasOwn(apiObject, 'toJson'))).toBe(false);
    });
  });

  test('stays of its class', () => {
    const { app } = appOf();
    judgeWholeApp(app, content());
    expect(app).toBeInstanceOf(App);
    expect(app instanceof ExposureApp).toBe(name === 'ExposureApp');
    expect(app.constructor.name).toBe(name);
    expect(App.of(app.node.children[0])).toBe(app);
  });

  test('leaves other apps alone', () => {
    const judge = content();
    judgeWholeApp(appOf().app, judge);
    appOf().app.synthYaml();
    expect(judge).not.toHaveBeenCalled();
  });

  describe('renders an object', () => {
    test('once, for the judge and for the writer', () => {
      const rendered = jest.fn((i: number) => i);
      const { app } = appOf((i) => Lazy.any({ produce: () => rendered(i) }));
      const plain = app.synthYaml();
      rendered.mockClear();
      judgeWholeApp(app, content());
      expect(app.synthYaml()).toBe(plain);
      expect(rendered).toHaveBeenCalledTimes(3);
      app.synth();
      expect(rendered).toHaveBeenCalledTimes(6);
    });

    test('anew after a synthesis', () => {
      let value = 1;
      const { app, objects } = appOf(() => Lazy.any({ produce: () => value }));
      judgeWholeApp(app, content());
      app.synthYaml();
      value = 2;
      expect(objects.map((apiObject) => apiObject.toJson().data.value)).toEqual([2, 2, 2]);
      expect(app.synthYaml()).toContain('value: 2');
    });

    test('for everybody who asks, so that nobody sees what another one has changed', () => {
      const { app, objects } = appOf();
      const plain = app.synthYaml();
      judgeWholeApp(app, content());
      objects[1].node.addValidation({ validate: () => { objects[1].toJson().data.value = 'changed'; return []; } });
      expect(app.synthYaml()).toBe(plain);
    });

    test('after its chart has changed it, if that renders in its own way', () => {
      class Labelled extends Chart {
        public toJson(): any[] {
          this.apiObjects.forEach(({ metadata }) => metadata.addLabel('added', 'late'));
          return super.toJson();
        }
      }
      const app = create();
      configMap(new Labelled(app, 'labelled'), 'object');
      judgeWholeApp(app, content());
      expect(app.synthYaml()).toContain('added: late');
    });

    test('with overrides that are looked for in what it has rendered before', () => {
      const { app, objects } = appOf();
      judgeWholeApp(app, content());
      Overrides.of(objects[0]).applyUnlisted(JsonPatch.add('/data/over', 'ridden'));
      let kept: boolean | undefined;
      objects[0].node.addValidation({ validate: () => { kept ??= isKept(objects[1]); return []; } });
      expect(app.synthYaml()).toContain('over: ridden');
      expect(kept).toBe(true);
      expect(isKept(objects[1])).toBe(false);
    });
  });

  describe('is left as it was', () => {
    const methodsOf = (objects: ApiObject[]) => objects.map((apiObject) => Object.getOwnPropertyDescriptor(apiObject, 'toJson'));

    test.each<[string, (app: App) => void]>([
      ['a synthesis', () => undefined],
      ['a validation that throws', (app) => app.node.addValidation({ validate: () => { throw new Error('thrown'); } })],
      ['a validation that finds something', (app) => app.node.addValidation({ validate: () => ['found'] })],
    ])('after %s', (_, prepare) => {
      const { app, objects } = appOf();
      finish(objects[0], (manifest) => manifest);
      const before = methodsOf(objects);
      judgeWholeApp(app, content());
      prepare(app);
      errorOf(() => app.synth());
      errorOf(() => app.synthYaml());
      expect(methodsOf(objects)).toEqual(before);
    });

    test('after a judge that throws, which is asked again', () => {
      const { app, objects } = appOf();
      const judge = content();
      judge.mockImplementationOnce(() => { throw new Error('no judgement'); });
      judgeWholeApp(app, judge);
      expect(errorOf(() => app.synth())).toBe('no judgement');
      expect(methodsOf(objects)).toEqual([undefined, undefined, undefined]);
      expect(errorOf(() => app.synth())).toBeUndefined();
      expect(judge).toHaveBeenCalledTimes(2);
    });

    test('after a synthesis within a synthesis, which shares its judgement', () => {
      const { app, objects } = appOf();
      const plain = app.synthYaml();
      const judge = content();
      judgeWholeApp(app, judge);
      let inner: string | undefined;
      let isWithin = false;
      objects[2].node.addValidation({
        validate: () => {
          if (!isWithin) {
            isWithin = true;
            inner = app.synthYaml();
            isWithin = false;
          }
          return [];
        },
      });
      expect(app.synthYaml()).toBe(plain);
      expect(inner).toBe(plain);
      expect(judge).toHaveBeenCalledTimes(1);
      expect(methodsOf(objects)).toEqual([undefined, undefined, undefined]);
    });

    test('after a judge that synthesizes it itself', () => {
      const { app, objects } = appOf();
      const plain = app.synthYaml();
      const judge = jest.fn((): Verdict => {
        expect(app.synthYaml()).toBe(plain);
        return NOTHING;
      });
      judgeWholeApp(app, judge);
      expect(app.synthYaml()).toBe(plain);
      expect(judge).toHaveBeenCalledTimes(1);
      expect(methodsOf(objects)).toEqual([undefined, undefined, undefined]);
    });

    test('with a method that was replaced meanwhile', () => {
      const { app, objects } = appOf();
      judgeWholeApp(app, content());
      objects[2].node.addValidation({ validate: () => { finish(objects[2], (manifest) => ({ ...manifest, step: 'late' })); return []; } });
      expect(app.synthYaml()).toContain('step: late');
      expect(objects[2].toJson()).toMatchObject({ data: { value: 2 }, step: 'late' });
    });
  });

  describe('fails', () => {
    test('with the paths of the constructs that are to blame', () => {
      const { app, charts, objects } = appOf();
      judgeWholeApp(app, () => new Map<IConstruct, string[]>([[objects[1], ['one', 'two']], [charts[2], ['three']], [app, ['all']]]));
      expect(errorOf(() => app.synth())).toBe(
        'Validation failed with the following errors:\n  [] all\n  [chart-1/object-1] one\n  [chart-1/object-1] two\n  [chart-2] three',
      );
    });

    test('with what is found now, and with nothing twice', () => {
      const { app, charts, objects } = appOf();
      const found = [['first'], ['second'], []];
      const judge = jest.fn((): Verdict => new Map([[objects[0], found.shift() ?? []]]));
      judgeWholeApp(app, judge);
      expect(errorOf(() => app.synthYaml())).toBe('Validation failed with the following errors:\n  [chart-0/object-0] first');
      expect(errorOf(() => Testing.synth(charts[2]))).toBe('Validation failed with the following errors:\n  [chart-0/object-0] second');
      expect(errorOf(() => app.synthYaml())).toBeUndefined();
      expect(errorOf(() => app.synthYaml())).toBeUndefined();
    });
  });
});

test('gives what the objects of an app render now', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'chart');
  const good = configMap(chart, 'good');
  configMap(chart, 'bad', Lazy.any({ produce: () => { throw new Error('no value'); } }));
  expect(manifestsOf(app)).toEqual(new Map([[good, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'good' }, data: { value: 'good' } }]]));
});
