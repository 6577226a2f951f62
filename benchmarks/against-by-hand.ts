import { deepStrictEqual } from 'assert';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { byHand, chartOf, DefineApp, exposedApp, synthYaml } from './apps';
import { differences } from './differences';
import { freshTimes } from './fresh-process';
import { library, libraryRules } from './library';
import { inTurns, Samples, Variant } from './measure';
import { count, digits, growth, note, plusMinus, printTable, title } from './table';
import { demandRatio } from './target';
import { deploymentManifest } from '../src/app/app-manifest';

const MOST = 1.15;

/** In a fresh process most of the time is V8's, which has more code to compile than by hand; the constructors are run too seldom to be fast. */
const MOST_FRESH = 1.3;

/** What cdk8s-plus-27 cannot leave out, or cannot say. */
const INEXPRESSIBLE = [
  'Deployment.spec.template.spec.containers[0].lifecycle: {"preStop":{"sleep":{"seconds":10}}} and nothing by hand',
  'Service.spec.externalIPs: nothing and [] by hand',
];

/**
 * Apps of this library next to the same objects written by hand.
 */
export function againstByHand(apps: number, rounds: number): void {
  title(`${count(apps)} apps in one chart, against the same objects by hand`);
  const [ours, theirs] = [exposedApp, byHand].map((define) => chartOf(3, define).toJson());
  deepStrictEqual(differences(ours, theirs), INEXPRESSIBLE);
  note([
    `Both are ${count(ours.length / 3 * apps)} objects with the same values in all fields but these:`,
    ...INEXPRESSIBLE.map((difference) => `- \`${difference}\``),
  ].join('\n'));

  measureWhole(apps, rounds);
  measureParts(apps, rounds);
}

function measureWhole(apps: number, rounds: number): void {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));
  try {
    const toText = (define: DefineApp) => () => synthYaml(chartOf(apps, define));
    const toFiles = (define: DefineApp) => () => App.of(chartOf(apps, define, outdir)).synth();
    const [text, textByHand, files, filesByHand] = inTurns('against by hand', [
      { name: 'synthYaml, ExposedApp', run: toText(exposedApp) },
      { name: 'synthYaml, by hand', run: toText(byHand) },
      { name: 'synth, ExposedApp', run: toFiles(exposedApp) },
      { name: 'synth, by hand', run: toFiles(byHand) },
    ], rounds, [[0, 1], [2, 3]]);
    const [fresh, freshByHand] = freshTimes(['exposedApp', 'byHand'], apps, rounds, [[0, 1]]);
    const compared: [string, Samples, Samples, number][] = [
      ['build and `app.synthYaml()`, warmed up', text, textByHand, MOST],
      ['build and `app.synth()` to files, warmed up', files, filesByHand, MOST],
      ['build and `app.synthYaml()`, fresh process', fresh, freshByHand, MOST_FRESH],
    ];
    printTable(
      [`ms per app, median of ${rounds} or more`, 'by hand', 'spread', 'ExposedApp', 'spread', 'ratio', 'spread'],
      compared.map(([name, ours, theirs]) => wholeRow(name, ours.per(apps), theirs.per(apps))),
    );
    for (const [what, ours, theirs, limit] of compared) {
      demandRatio({ what, limit, ratio: ours.over(theirs), shown: (ratio) => `${ratio.toFixed(3)} times the cost by hand` });
    }
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function wholeRow(name: string, ours: Samples, theirs: Samples): string[] {
  const ratio = ours.over(theirs);
  const cells = [theirs, ours].flatMap((samples) => [digits(samples.median), plusMinus(samples.spread)]);
  return [name, ...cells, ratio.median.toFixed(2), plusMinus(ratio.spread)];
}

/** The stages one by one, and then what is done more than by hand. */
function measureParts(apps: number, rounds: number): void {
  const chart = chartOf(apps, exposedApp);
  const objects = apiObjectsOf(chart);
  const deployments = chart.node.findAll().filter((construct) => construct instanceof kplus.Deployment);
  const manifests = chart.toJson().filter(({ kind }) => ['Deployment', 'Service'].includes(kind));
  const { judge } = libraryRules();
  const { minVersion, maxVersion, nodePortRange } = library().TargetCluster.of(chart);
  const options = { nodePortRange, minMinor: minVersion.minor, maxMinor: maxVersion.minor };

  const samples = inTurns('parts', [
    ...stages('by hand', apps, byHand),
    ...stages('ExposedApp', apps, exposedApp),
    { name: 'rendering', run: () => deployments.map((deployment) => deploymentManifest(deployment, {})) },
    { name: 'rules', run: () => manifests.map((manifest) => judge(manifest, options)) },
    { name: 'finished', run: () => objects.map((object) => object.toJson()) },
    { name: 'unfinished', run: () => objects.map((object) => Object.getPrototypeOf(object).toJson.call(object)) },
  ], rounds);
  const [buildByHand, renderByHand, yamlByHand, build, render, yaml, rendering, rules, finished, unfinished] = samples.map((each) => each.per(apps));

  const stage = (name: string, ours: Samples, theirs: Samples) =>
    [name, digits(theirs.median), digits(ours.median), digits(ours.minus(theirs).median), growth(ours.over(theirs).median)];
  printTable(['stage, ms per app', 'by hand', 'ExposedApp', 'more', 'more'], [
    stage('constructors', build, buildByHand),
    stage('manifests (`chart.toJson()`)', render, renderByHand),
    stage('YAML text', yaml, yamlByHand),
  ]);
  printTable(['what ExposedApp does beyond that, ms per app', 'cost', 'of all'], [
    ['renders what its constructor judges', rendering],
    ['judges it by the rules of the API server', rules],
    ['finishes manifests at synth', finished.minus(unfinished)],
  ].map(([name, cost]) => {
    const all = build.median + render.median + yaml.median;
    return [name as string, digits((cost as Samples).median), `${(100 * (cost as Samples).median / all).toFixed(1)} %`];
  }));
}

function stages(name: string, apps: number, define: DefineApp): Variant[] {
  let chart: Chart;
  const manifests = chartOf(apps, define).toJson();
  return [
    { name: `${name}: constructors`, run: () => chartOf(apps, define) },
    { name: `${name}: manifests`, prepare: () => { chart = chartOf(apps, define); }, run: () => chart.toJson() },
    { name: `${name}: YAML`, run: () => Yaml.stringify(...manifests) },
  ];
}

function apiObjectsOf(chart: Chart): ApiObject[] {
  return chart.node.findAll().filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
}
