import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import { library } from './library';
import { inTurns, Samples } from './measure';
import { count, digits, growth, note, plusMinus, printTable, title } from './table';
import { demand } from './target';

const { ExposureApp, ExposureChecks } = library();

const LEAST_FASTER = 5;
const MOST_GROWTH = 1.2;
/** cdk8s takes so long that it is measured less often. */
const ROUNDS_OF_CDK8S = 3;

/**
 * `ExposureApp` beside the `App` of cdk8s, in which each chart costs more the more there are.
 *
 * @param compared the charts with which both are measured
 * @param most the charts up to which one must not cost more
 */
export function charts(compared: number, most: number, rounds: number): void {
  title(`An app of ${count(compared)} charts`);
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));
  try {
    const synth = (size: number, create: () => App, checked: boolean) => () => {
      const app = create();
      define(app, size);
      if (checked) {
        ExposureChecks.of(app);
      }
      app.synth();
    };
    const linear = () => new ExposureApp({ outdir });
    const [theirs, ours] = inTurns('charts', [
      { name: 'App', run: synth(compared, () => new App({ outdir }), false) },
      { name: 'ExposureApp', run: synth(compared, linear, false) },
    ], ROUNDS_OF_CDK8S);
    const [few, many, fewChecked, manyChecked] = inTurns('growth of charts', [
      { name: 'few', run: synth(compared, linear, false) },
      { name: 'many', run: synth(most, linear, false) },
      { name: 'few, checked', run: synth(compared, linear, true) },
      { name: 'many, checked', run: synth(most, linear, true) },
    ], rounds);
    const rows: [string, number, Samples][] = [
      ['`App`', compared, theirs],
      ['`ExposureApp`', compared, few],
      ['`ExposureApp`', most, many],
      ['`ExposureApp`, all checks', compared, fewChecked],
      ['`ExposureApp`, all checks', most, manyChecked],
    ];
    printTable(
      ['build and `app.synth()` to files', 'charts', 'ms per chart', 'spread'],
      rows.map(([name, size, samples]) => [name, count(size), digits(samples.per(size).median), plusMinus(samples.spread)]),
    );
    note('Two objects in each chart.');
    const shown = (value: number) => `1/${(1 / value).toFixed(1)} of the time`;
    demand({ what: `\`ExposureApp\` beside \`App\`, ${count(compared)} charts`, limit: 1 / LEAST_FASTER, measured: ours.over(theirs).median, shown });
    for (const [what, small, large] of [['without checks', few, many], ['with all checks', fewChecked, manyChecked]] as const) {
      const measured = large.per(most).over(small.per(compared)).median;
      demand({ what: `a chart of ${count(most)} to one of ${count(compared)}, ${what}`, limit: MOST_GROWTH, measured, shown: growth });
    }
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function define(app: App, size: number): void {
  for (let i = 0; i < size; i++) {
    const chart = new Chart(app, `chart-${i}`, { namespace: `tenant-${i}` });
    const labels = { app: 'web' };
    new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] } });
    new ApiObject(chart, 'Deployment', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [{
              name: 'web',
              image: 'ghcr.io/acme/web:1.4.2',
              ports: [{ containerPort: 8080 }],
              readinessProbe: { tcpSocket: { port: 8080 } },
            }],
          },
        },
      },
    });
  }
}
