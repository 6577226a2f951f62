import { readFileSync, rmSync } from 'fs';
import { ApiObject, App, AppProps, Chart, Include, Lazy, Testing, YamlOutputType } from 'cdk8s';
import { assert, property } from 'fast-check';
import { ExposureApp } from '../../src';
import { appPlans, define } from '../synthesis/linear/app-plan';
import { errorOf, written } from '../synthesis/linear/outcome';
import '../util/seed';

const theirs = (props: AppProps) => new App(props);
const ours = (props: AppProps) => new ExposureApp(props);

function configMap(chart: Chart, name: string): ApiObject {
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
}

/** Both apps leave the same; gives what that is. */
function expectSame(props: AppProps, build: (app: App) => void): ReturnType<typeof written> {
  const outcome = written(ours, props, build);
  expect(outcome).toEqual(written(theirs, props, build));
  return outcome;
}

describe('any app', () => {
  test('has the files and the error of an App', () => {
    assert(property(appPlans, (plan) => {
      expectSame(plan.props, (app) => define(app, plan));
    }), { numRuns: 250 });
  });

  test('has the text, the error and the order of charts of an App', () => {
    assert(property(appPlans, (plan) => {
      const [left, right] = [ours, theirs].map((create) => {
        const app = create(plan.props);
        define(app, plan);
        let yaml: string | undefined;
        let charts: string[] | undefined;
        const errors = [
          errorOf(() => { charts = app.charts.map(({ node }) => node.path); }),
          errorOf(() => { yaml = app.synthYaml(); }),
        ];
        return { errors, yaml, charts };
      });
      expect(left).toEqual(right);
    }), { numRuns: 200 });
  });

  test('is the same when it is written twice', () => {
    assert(property(appPlans, (plan) => {
      const [left, right] = [ours, theirs].map((create) => {
        const app = create(plan.props);
        define(app, plan);
        return [1, 2].map(() => {
          let yaml: string | undefined;
          return errorOf(() => { yaml = app.synthYaml(); }) ?? yaml;
        });
      });
      expect(left).toEqual(right);
    }), { numRuns: 100 });
  });
});

describe.each([
  ['FILE_PER_APP', YamlOutputType.FILE_PER_APP, ['app.k8s.yaml']],
  ['FILE_PER_CHART', YamlOutputType.FILE_PER_CHART, ['0000-second.k8s.yaml', '0001-empty.k8s.yaml', '0002-first.k8s.yaml']],
  ['FILE_PER_RESOURCE', YamlOutputType.FILE_PER_RESOURCE, ['ConfigMap.a.k8s.yaml', 'ConfigMap.b.k8s.yaml']],
  ['FOLDER_PER_CHART_FILE_PER_RESOURCE', YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, ['0000-second/ConfigMap.b.k8s.yaml', '0002-first/ConfigMap.a.k8s.yaml']],
])('%s', (_, yamlOutputType, files) => {
  test('writes the files of an App, charts after those that they depend on', () => {
    const { files: found, folders } = expectSame({ yamlOutputType, recordConstructMetadata: true }, (app) => {
      const first = new Chart(app, 'first');
      configMap(first, 'a');
      new Chart(app, 'empty');
      const second = new Chart(app, 'second');
      configMap(second, 'b');
      first.addDependency(second, app.node.findChild('empty'));
      (app.node.findChild('empty') as Chart).addDependency(second);
    });
    expect(Object.keys(found)).toEqual([...files, 'construct-metadata.json'].sort());
    expect(folders).toEqual(yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE ? ['0000-second', '0001-empty', '0002-first'] : []);
  });

  test('leaves the files of earlier charts when a later one fails, as an App does', () => {
    const { error, files: found } = expectSame({ yamlOutputType }, (app) => {
      configMap(new Chart(app, 'good'), 'good');
      const bad = new Chart(app, 'bad');
      configMap(bad, 'before');
      new ApiObject(bad, 'broken', { apiVersion: 'v1', kind: 'Secret', data: Lazy.any({ produce: () => { throw new Error('no key'); } }) });
    });
    expect(error).toContain("Failed serializing construct at path 'bad/broken'");
    expect(Object.keys(found).length > 0).toBe(yamlOutputType !== YamlOutputType.FILE_PER_APP);
  });

  test('writes nothing of an app without charts', () => {
    expect(expectSame({ yamlOutputType }, () => undefined)).toEqual({ error: undefined, folders: [], files: {} });
  });
});

describe('fails', () => {
  test('with the texts of all validations, once each', () => {
    const { error, files } = expectSame({}, (app) => {
      for (const name of ['a', 'b']) {
        new Chart(app, name).node.addValidation({ validate: () => [`${name} is wrong`] });
      }
    });
    expect(error).toBe('Validation failed with the following errors:\n  [a] a is wrong\n  [b] b is wrong');
    expect(files).toEqual({});
  });

  test('with the cycle of an App when charts depend on each other', () => {
    const { error } = expectSame({}, (app) => {
      const [a, b, c] = ['a', 'b', 'c'].map((name) => new Chart(app, name));
      a.addDependency(b);
      b.addDependency(c);
      configMap(c, 'object').addDependency(a);
    });
    expect(error).toContain('Dependency cycle detected: ');
  });

  test('when something outside of all charts depends on another construct', () => {
    const { error } = expectSame({}, (app) => app.node.addDependency(new Chart(app, 'a')));
    expect(error).toBe('cannot find a parent chart (directly or indirectly)');
  });
});

test('writes what an Include holds', () => {
  const { files } = expectSame({}, (app) => {
    const chart = new Chart(app, 'chart');
    configMap(chart, 'own').addDependency(new Include(chart, 'file', { url: `${__dirname}/../synthesis/linear/included.yaml` }));
  });
  expect(files['chart.k8s.yaml'].match(/^ {2}name: .*$/gm)).toEqual(['  name: included', '  name: included', '  name: own']);
});

test('validates once, however many charts there are', () => {
  const app = new ExposureApp();
  const validate = jest.fn(() => []);
  for (let i = 0; i < 5; i++) {
    new Chart(app, `chart-${i}`);
  }
  app.node.addValidation({ validate });
  app.synthYaml();
  expect(validate).toHaveBeenCalledTimes(1);
});

test.each(Object.values(YamlOutputType).filter((type) => typeof type === 'number'))('looks through the app as often with 40 charts as with 4, output type %s', (yamlOutputType) => {
  const looks = [4, 40].map((count) => {
    const app = new ExposureApp({ yamlOutputType, recordConstructMetadata: true, outdir: Testing.app().outdir });
    const charts = Array.from({ length: count }, (_, i) => new Chart(app, `chart-${i}`));
    charts.forEach((chart, i) => configMap(chart, `object-${i}`).addDependency(charts[Math.max(0, i - 1)]));
    const findAll = jest.spyOn(app.node, 'findAll');
    app.synth();
    rmSync(app.outdir, { recursive: true });
    return findAll.mock.calls.length;
  });
  expect(looks[1]).toBe(looks[0]);
});

test('takes its output folder and the like from where an App does', () => {
  const outdir = Testing.app().outdir;
  process.env.CDK8S_OUTDIR = outdir;
  process.env.CDK8S_RECORD_CONSTRUCT_METADATA = 'true';
  try {
    const app = new ExposureApp();
    configMap(new Chart(app, 'chart'), 'name');
    app.synth();
    expect(JSON.parse(readFileSync(`${outdir}/construct-metadata.json`, 'utf8')).resources).toEqual({ name: { path: 'chart/name' } });
  } finally {
    delete process.env.CDK8S_OUTDIR;
    delete process.env.CDK8S_RECORD_CONSTRUCT_METADATA;
    rmSync(outdir, { recursive: true });
  }
});
