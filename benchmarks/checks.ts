import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App } from 'cdk8s';
import { parseAllDocuments, stringify } from 'yaml';
import { exposedApps } from './exposed-apps';
import { ROOT } from './library';
import { inTurns, Samples } from './measure';
import { peer } from './peers';
import { count, digits, growth, note, plusMinus, printTable, title } from './table';
import { demand, demandRatio } from './target';

const MOST_MORE = 1.25;

/** What judging whole apps costs, beside writing them and beside other programs that judge or write. */
export function checks(apps: number, rounds: number): void {
  title(`${count(apps)} apps, exposed in three ways, judged as a whole`);
  const yaml = exposedApps(apps, false).synthYaml();
  const objects = parseAllDocuments(yaml).length;
  synthesis(apps, objects, rounds);
  programs(apps, yaml, objects, rounds);
}

function synthesis(apps: number, objects: number, rounds: number): void {
  let app: App;
  const variant = (checked: boolean) => ({
    name: checked ? 'checked' : 'not checked',
    prepare: () => {
      app = exposedApps(apps, checked);
    },
    run: () => app.synthYaml(),
  });
  const [without, judged] = inTurns('checks', [variant(false), variant(true)], rounds, [[1, 0]]);
  printTable(
    ['`app.synthYaml()`', 'objects', 'ms', 'spread', 'µs per object'],
    ([['without checks', without], ['with all checks', judged]] as const).map(([name, samples]) =>
      [name, count(objects), digits(samples.median), plusMinus(samples.spread), digits((samples.median * 1000) / objects)]),
  );
  demandRatio({ what: 'a synthesis with all checks to one without', limit: MOST_MORE, ratio: judged.over(without), shown: growth });
}

/** Programs start, read and write files, so time by the clock is compared. */
function programs(apps: number, yaml: string, objects: number, rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));
  try {
    const file = join(folder, 'apps.yaml');
    writeFileSync(file, yaml);
    const ours = timed(rounds, process.execPath, [join(ROOT, 'bin', 'cdk8s-exposure'), 'check', file, '--quiet']);
    const rows: [string, Samples | undefined][] = [['`cdk8s-exposure check`', ours]];
    const kubeScore = peer('kube-score', 'github.com/zegl/kube-score/cmd/kube-score@v1.20.0');
    const score = kubeScore === undefined ? undefined : timed(rounds, kubeScore, ['score', file]);
    rows.push(['`kube-score score` 1.20.0', score]);
    const helm = peer('helm', 'helm.sh/helm/v4/cmd/helm@v4.3.1');
    const main = join(__dirname, 'exposed-apps-main.ts');
    rows.push(['build and synthesis of the apps', timed(rounds, process.execPath, ['--import', 'tsx', main, String(apps)])]);
    rows.push(['`helm template` 4.3.1 of the same', helm === undefined ? undefined : timed(rounds, helm, ['template', helmChart(folder, apps)])]);
    printTable(
      [`whole programs, ${count(objects)} objects`, 'ms by the clock', 'spread'],
      rows.map(([name, samples]) => (samples === undefined ? [name, 'not run: no Go', ''] : [name, digits(samples.median), plusMinus(samples.spread)])),
    );
    if (score !== undefined) {
      const shown = (ratio: number) => `${ratio.toFixed(2)} times its time`;
      demand({ what: '`cdk8s-exposure check` beside `kube-score`', limit: 1, measured: ours.over(score).median, shown });
    } else {
      note('kube-score and helm are built by Go, which is not here or cannot get them.');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(rounds: number, program: string, args: string[]): Samples {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { error } = spawnSync(program, args, { cwd: ROOT, stdio: 'ignore' });
    if (error !== undefined) {
      throw error;
    }
    return performance.now() - start;
  });
  return new Samples(times);
}

/** A chart of Helm whose template is one of the apps, with its number left open. */
function helmChart(folder: string, apps: number): string {
  const chart = join(folder, 'chart');
  mkdirSync(join(chart, 'templates'), { recursive: true });
  const template = exposedApps(1, false).synthYaml().replace(/(app-?|site)1\b/g, '$1{{ . }}');
  writeFileSync(join(chart, 'Chart.yaml'), stringify({ apiVersion: 'v2', name: 'apps', version: '1.0.0' }));
  writeFileSync(join(chart, 'values.yaml'), stringify({ numbers: Array.from({ length: apps }, (_, i) => i + 1) }));
  writeFileSync(join(chart, 'templates', 'apps.yaml'), `{{- range .Values.numbers }}\n---\n${template}{{- end }}\n`);
  return chart;
}
