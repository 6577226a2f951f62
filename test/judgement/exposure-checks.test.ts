import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Include, JsonPatch, Testing, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { CheckPack, ExposedApp, ExposureApp, ExposureChecks, NodePortService, Severity, TargetCluster } from '../../src';
import { findings } from '../../src/checks/engine';
import { messageOf } from '../util';

jest.mock('../../src/checks/engine', () => {
  const engine = jest.requireActual('../../src/checks/engine');
  return { ...engine, findings: jest.fn(engine.findings) };
});

jest.mock('../../src/checks/checks', () => {
  const { CHECKS } = jest.requireActual('../../src/checks/checks');
  const bursting = {
    id: 'X-bursting',
    title: 'a check that cannot cope with some object',
    severity: 'warning',
    cause: '',
    fix: '',
    links: [],
    find({ resources }: { resources: { all: { name: string }[] } }) {
      if (resources.all.some(({ name }) => name === 'bursting')) {
        throw new Error('no such luck');
      }
      return [];
    },
  };
  return { CHECKS: [...CHECKS, bursting] };
});

let folder: string;
let said: jest.SpyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exposure-checks-'));
  said = jest.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  said.mockRestore();
  rmSync(folder, { recursive: true });
});

/** What was told on the standard error stream of one check. */
const toldOf = (id: string): string[] => said.mock.calls.map(([text]) => String(text)).filter((text) => text.includes(`(${id})`));

/** identity/lost-by-repetition if two of them have the same name, since each holds something else. */
const configMap = (chart: Chart, id: string, name: string) => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { id } });

/** service-to-pod/selects-no-pods, a warning: nothing has these labels. */
const lonelyService = (chart: Chart, name: string) =>
  new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: name }, ports: [{ port: 80 }] } });

describe.each<[string, (outdir: string) => App]>([
  ['App', (outdir) => new App({ outdir })],
  ['ExposureApp', (outdir) => new ExposureApp({ outdir })],
])('an %s', (_, create) => {
  let app: App;
  let chart: Chart;
  beforeEach(() => {
    app = create(folder);
    chart = new Chart(app, 'shop');
  });

  test("fails in cdk8s' own form, once for one cause, which names both culprits, with fix and id", () => {
    configMap(chart, 'One', 'settings');
    configMap(new Chart(app, 'blog'), 'Two', 'settings');
    ExposureChecks.of(app);
    expect(messageOf(() => app.synth())).toBe([
      'Validation failed with the following errors:',
      "  [shop/One] 'metadata.name' is used by 2 different objects of kind ConfigMap, also by [blog/Two]; rename one of them, put it into another namespace, or remove it (identity/lost-by-repetition)",
    ].join('\n'));
  });

  test.each([1, 50])('with %i charts is judged once in a synthesis, and warns once', (count) => {
    lonelyService(chart, 'alone');
    const objects = Array.from({ length: count - 1 }, (__, i) => configMap(new Chart(app, `chart-${i}`), 'Settings', `settings-${i}`));
    const renderings = objects.map((object) => jest.spyOn(object, 'toJson'));
    ExposureChecks.of(app);
    jest.mocked(findings).mockClear();
    app.synth();
    expect(findings).toHaveBeenCalledTimes(1);
    expect(toldOf('service-to-pod/selects-no-pods')).toEqual([expect.stringMatching(/^warning: \[shop\/alone\] 'spec\.selector' chooses no pods: .*; give 'selector' .* \(service-to-pod\/selects-no-pods\)$/)]);
    expect(renderings.filter(({ mock }) => mock.calls.length !== 1)).toEqual([]);
  });

  test('is judged anew in the next synthesis', () => {
    const object = lonelyService(chart, 'alone');
    ExposureChecks.of(app);
    app.synth();
    object.addJsonPatch(JsonPatch.remove('/spec/selector'));
    app.synthYaml();
    expect(toldOf('service-to-pod/selects-no-pods')).toHaveLength(1);
  });

  test('says nothing of what is right', () => {
    new ApiObject(chart, 'Settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
    ExposureChecks.of(app);
    app.synth();
    expect(said).not.toHaveBeenCalled();
  });

  test('is judged without a word of its user when it has one construct of ours', () => {
    lonelyService(chart, 'alone');
    new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
    app.synthYaml();
    expect(toldOf('service-to-pod/selects-no-pods')).toHaveLength(1);
  });

  test('is not judged when it has none', () => {
    lonelyService(chart, 'alone');
    app.synth();
    expect(said).not.toHaveBeenCalled();
  });

  test('fails at the app itself if a check cannot cope with it', () => {
    configMap(chart, 'One', 'bursting');
    ExposureChecks.of(app);
    expect(messageOf(() => app.synth())).toMatch(/^ {2}\[\] the check X-bursting .* could not be run to its end: no such luck; .* \(checks\/failed\)$/m);
  });
});

describe('verdicts are about finished manifests', () => {
  let app: App;
  let chart: Chart;
  beforeEach(() => {
    app = new App({ outdir: folder });
    chart = new Chart(app, 'shop');
    ExposureChecks.of(app);
  });

  test('an Include that collides with a construct', () => {
    const file = join(folder, 'settings.yaml');
    writeFileSync(file, 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n');
    new Include(chart, 'Theirs', { url: file });
    configMap(chart, 'Ours', 'settings');
    const message = messageOf(() => app.synth());
    expect(message).toMatch(/^ {2}\[shop\/Theirs\/[^\]]+\] 'metadata\.name' .* by \[shop\/Ours\]; .*\(identity\/lost-by-repetition\)$/m);
  });

  test('a patch that changes a type', () => {
    const deployment = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'ghcr.io/acme/web:1.4.2', port: 8080 }] });
    ApiObject.of(deployment).addJsonPatch(JsonPatch.replace('/spec/replicas', 'many'));
    expect(messageOf(() => app.synth())).toMatch(/\[shop\/Web\/Resource\] 'spec\.replicas' must .*got "many"/);
  });

  test('a patch that the class of an object swallows', () => {
    const deployment = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'ghcr.io/acme/web:1.4.2', port: 8080 }] });
    ApiObject.of(deployment).addJsonPatch(JsonPatch.add('/spec/replicaz', 3));
    expect(messageOf(() => app.synth())).toMatch(/\[shop\/Web\/Resource\] 'spec\.replicaz' has not become .*\(identity\/lost-patch\)/);
  });
});

describe('options', () => {
  let app: App;
  let chart: Chart;
  beforeEach(() => {
    app = new App({ outdir: folder });
    chart = new Chart(app, 'shop');
    lonelyService(chart, 'alone');
  });

  test('a check can be raised to an error', () => {
    ExposureChecks.configure(chart, { severities: { 'service-to-pod/selects-no-pods': Severity.ERROR } });
    expect(messageOf(() => app.synth())).toMatch(/^ {2}\[shop\/alone\] .*\(service-to-pod\/selects-no-pods\)$/m);
  });

  test('no finding becomes milder', () => {
    ExposureChecks.configure(chart, { severities: { 'pod/breaks-pod-security': Severity.WARNING, 'service-to-pod/selects-no-pods': Severity.WARNING } });
    app.synth();
    expect(toldOf('service-to-pod/selects-no-pods')).toHaveLength(1);
  });

  test('strict makes warnings errors', () => {
    ExposureChecks.configure(chart, { strict: true });
    expect(messageOf(() => app.synth())).toMatch(/^ {2}\[shop\/alone\] .*\(service-to-pod\/selects-no-pods\)$/m);
  });

  test('a pack adds its checks', () => {
    const ids = () => new Set(ExposureChecks.of(app).findings().map(({ id }) => id));
    new NodePortService(chart, 'Out', { target: new kplus.Deployment(chart, 'Web', { containers: [{ image: 'ghcr.io/acme/web:1.4.2', port: 8080 }] }), nodePort: 30080 });
    const usual = ids();
    ExposureChecks.configure(chart, { packs: [CheckPack.LINTERS] });
    expect(ids().size).toBeGreaterThan(usual.size);
  });

  test('what is left out stays as it was', () => {
    ExposureChecks.configure(chart, { strict: true });
    ExposureChecks.configure(app, { packs: [], strict: undefined });
    expect(messageOf(() => app.synth())).toContain('(service-to-pod/selects-no-pods)');
  });

  test('an app that is not to be judged says so in every synthesis', () => {
    configMap(chart, 'One', 'settings');
    configMap(chart, 'Two', 'settings');
    ExposureChecks.configure(chart, { enabled: false });
    app.synth();
    app.synthYaml();
    expect(said.mock.calls).toEqual(Array(2).fill(['cdk8s-exposure: the checks of this app are switched off']));
    ExposureChecks.configure(chart, { enabled: true });
    expect(messageOf(() => app.synth())).toContain('(identity/lost-by-repetition)');
  });

  test('a report holds all findings, acknowledged ones too, and what is assumed', () => {
    const reportFile = join(folder, 'reports/exposure.json');
    ExposureChecks.configure(chart, { reportFile });
    ExposureChecks.acknowledge(chart, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    ExposureChecks.of(app).findings();
    Testing.synth(chart);
    expect(existsSync(reportFile)).toBe(false);
    app.synth();
    const { version, findings: all, assumed } = JSON.parse(readFileSync(reportFile, 'utf8'));
    expect(version).toBe(1);
    expect(all.filter(({ id }: { id: string }) => id === 'service-to-pod/selects-no-pods')).toEqual([{
      id: 'service-to-pod/selects-no-pods',
      severity: 'warning',
      culprit: { kind: 'Service', name: 'alone' },
      constructPath: 'shop/alone',
      fieldPath: 'spec.selector',
      message: expect.stringContaining('chooses no pods'),
      fix: expect.any(String),
      acknowledgedBecause: 'an operator makes the pods',
    }]);
    expect(assumed).toEqual(expect.any(Array));
    const first = readFileSync(reportFile);
    app.synth();
    expect(readFileSync(reportFile)).toEqual(first);
  });

  test('a report is written when the synthesis fails, too', () => {
    const reportFile = join(folder, 'exposure.json');
    ExposureChecks.configure(chart, { reportFile, strict: true });
    expect(messageOf(() => app.synth())).toContain('(service-to-pod/selects-no-pods)');
    expect(readFileSync(reportFile, 'utf8')).toContain('service-to-pod/selects-no-pods');
  });

  describe('fails', () => {
    test('if the report file has no name', () => {
      expect(messageOf(() => ExposureChecks.configure(chart, { reportFile: ' ' }))).toContain("[shop] 'reportFile' must be the path of a file, got \" \"");
    });

    test('if the report file cannot be written', () => {
      ExposureChecks.configure(chart, { reportFile: folder });
      expect(messageOf(() => app.synth())).toMatch(new RegExp(`^ {2}\\[\\] 'reportFile' must be a file that can be written, got "${folder}"; .*$`, 'm'));
    });
  });
});

describe('a part of an app', () => {
  test('can be rendered by Testing.synth without a word of warnings', () => {
    const chart = Testing.chart();
    lonelyService(chart, 'alone');
    ExposureChecks.of(chart);
    expect(Testing.synth(chart)).toHaveLength(1);
    expect(said).not.toHaveBeenCalled();
  });

  test('fails in Testing.synth if its app has an error anywhere', () => {
    const app = new App({ outdir: folder });
    const [shop, blog] = ['shop', 'blog'].map((id) => new Chart(app, id));
    configMap(shop, 'One', 'settings');
    configMap(blog, 'Two', 'settings');
    ExposureChecks.of(app);
    expect(messageOf(() => Testing.synth(blog))).toMatch(/^ {2}\[shop\/One\] .*\(identity\/lost-by-repetition\)$/m);
  });

  test('has the checks of its app', () => {
    const app = new App({ outdir: folder });
    const chart = new Chart(app, 'shop');
    lonelyService(chart, 'alone');
    expect(ExposureChecks.of(chart).findings().map(({ id }) => id)).toContain('service-to-pod/selects-no-pods');
    expect(ExposureChecks.of(chart).findings()).toEqual(ExposureChecks.of(app).findings());
  });

  describe('fails', () => {
    test('if it belongs to no app', () => {
      const chart = new Chart(undefined as any, 'shop');
      expect(messageOf(() => ExposureChecks.of(chart))).toMatch(/^\[.*\] 'scope' must be in an App, got a tree that begins with .*; define its charts in an App$/);
    });
  });
});

test('a file that objects for two clusters are written to loses one of them', () => {
  const app = new App({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE, outdir: folder });
  for (const id of ['east', 'west']) {
    const chart = new Chart(app, id, { namespace: 'shop' });
    TargetCluster.describe(chart, { clusterName: id });
    new kplus.ConfigMap(chart, 'Settings', { metadata: { name: 'settings' }, data: { region: id } });
  }
  ExposureChecks.of(app);
  const message = messageOf(() => app.synth());
  const what = "is one of 2 objects that are written to 'ConfigMap.settings', with what [west/Settings/Resource] writes for another cluster";
  expect(message).toContain(`[east/Settings/Resource] ConfigMap shop/settings ${what}`);
});

describe('objects that are in no namespace, in charts that have one', () => {
  /** A chart writes its namespace onto each of its objects. */
  const chartOf = (app: App, id: string) => new Chart(app, id, { namespace: id });
  const idsOf = (scope: Chart | App) => ExposureChecks.of(scope).findings().map(({ id, culprit }) => `${id} ${culprit?.kind} ${culprit?.namespaceName ?? ''}/${culprit?.name}`);

  test('a Namespace is found by the pods that it is for', () => {
    const chart = chartOf(new App({ outdir: folder }), 'shop');
    new kplus.Namespace(chart, 'Namespace', { metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });
    new kplus.Deployment(chart, 'Web', { containers: [{ image: 'ghcr.io/acme/web:1.4.2', portNumber: 8080 }], metadata: { name: 'web' } });
    expect(idsOf(chart)).toContain('pod/breaks-pod-security Deployment shop/web');
  });

  test.each<[string, string, (chart: Chart) => void]>([
    ['Namespace', 'shop', (chart) => new kplus.Namespace(chart, 'Namespace', { metadata: { name: 'shop', labels: { team: chart.node.id } } })],
    ['ClusterRole', 'reader', (chart) => new kplus.ClusterRole(chart, 'Role', { metadata: { name: 'reader', labels: { team: chart.node.id } } })],
  ])('a %s of two charts is one that is lost', (kind, name, define) => {
    const app = new App({ outdir: folder });
    ['blog', 'shop'].forEach((id) => define(chartOf(app, id)));
    expect(idsOf(app).filter((id) => id === `identity/lost-by-repetition ${kind} /${name}`)).toHaveLength(2);
  });
});

test('a kind that its API version does not have fails the synthesis', () => {
  const chart = new Chart(new App({ outdir: folder }), 'shop');
  new ApiObject(chart, 'Web', { apiVersion: 'v1', kind: 'Deployment', metadata: { name: 'web' } });
  ExposureChecks.of(chart);
  expect(messageOf(() => chart.node.root instanceof App && chart.node.root.synth())).toContain(
    "[shop/Web] 'apiVersion' must be the API version of 'Deployment', got \"v1\"; write 'apps/v1' (identity/unknown-kind)",
  );
});
