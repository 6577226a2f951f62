import { execFileSync } from 'child_process';
import { JUDGE_SCHEMA, LATE_PARTS, library, ROOT } from './library';
import { progress, Samples } from './measure';
import { digits, plusMinus, printTable, title } from './table';
import { demand } from './target';

const MOST_MILLISECONDS = 15;

/** What it takes to load modules, one after the other, in a fresh process. A late part loads each of its modules when it is asked for it. */
const PROGRAM = `
const cpuTime = () => (({ user, system }) => (user + system) / 1000)(process.cpuUsage());
console.log(JSON.stringify(process.argv.slice(1).map((name) => {
  const start = cpuTime();
  Object.values(require(name));
  return cpuTime() - start;
})));
`;

/** What it takes to judge a first and a second Deployment by the published schema, in a fresh process. */
const FIRST_SCHEMA = `
const cpuTime = () => (({ user, system }) => (user + system) / 1000)(process.cpuUsage());
const containers = [{ name: 'web', image: 'ghcr.io/acme/web:1.4.2', ports: [{ containerPort: 8080 }] }];
const template = { metadata: { labels: { app: 'web' } }, spec: { containers } };
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, template } };
const start = cpuTime();
const { judgeSchema } = Object.values(require(process.argv[1]))[0];
console.log(JSON.stringify([0, 1].map((_, i, all) => {
  const before = i === 0 ? start : cpuTime();
  if (judgeSchema(deployment, { minMinor: 32, maxMinor: 36 }).length > 0) throw new Error('the Deployment must be right');
  return cpuTime() - before;
})));
`;

/**
 * What the compiled library adds to loading cdk8s-plus-27, which it needs
 * anyway.
 */
export function loading(rounds: number): void {
  title('Loading the compiled library');
  library();
  const plus: number[] = [];
  const both: number[] = [];
  const ours: number[] = [];
  const late: number[] = [];
  const schemas: number[][] = [];
  const loadPlus = () => plus.push(timesOf('cdk8s-plus-27')[0]);
  const loadBoth = () => {
    const [first, second, ...rest] = timesOf('cdk8s-plus-27', ROOT, ...LATE_PARTS);
    both.push(first + second);
    ours.push(second);
    late.push(rest.reduce((sum, time) => sum + time));
  };
  timesOf('cdk8s-plus-27', ROOT);
  for (let round = 0; round < rounds; round++) {
    progress(`loading: round ${round + 1} of ${rounds}`);
    for (const load of round % 2 === 0 ? [loadPlus, loadBoth] : [loadBoth, loadPlus]) {
      load();
    }
    schemas.push(JSON.parse(execFileSync(process.execPath, ['-e', FIRST_SCHEMA, JUDGE_SCHEMA], { cwd: ROOT, encoding: 'utf8' })));
  }
  progress('');

  const added = new Samples(ours);
  const row = (name: string, samples: Samples) => [name, digits(samples.median), plusMinus(samples.spread)];
  printTable([`fresh processes in turns, median of ${rounds}`, 'ms', 'spread'], [
    row("`require('cdk8s-plus-27')`", new Samples(plus)),
    row("`require('cdk8s-plus-27')` and `require('cdk8s-exposure')`", new Samples(both)),
    row("of that `require('cdk8s-exposure')`", added),
    row('what it loads when it is needed: rules, fields, controllers and providers', new Samples(late)),
    row('the schemas, loaded for the first Deployment, and what they say of it', new Samples(schemas.map(([first]) => first))),
    row('the same of the second one', new Samples(schemas.map(([, second]) => second))),
  ]);
  // Not as the difference of two processes, which varies more than what is to be found.
  const shown = (ms: number) => `${digits(ms)} ms`;
  demand({ what: "`require('cdk8s-exposure')` after `require('cdk8s-plus-27')`", limit: MOST_MILLISECONDS, measured: added.median, shown });
}

function timesOf(...names: string[]): number[] {
  return JSON.parse(execFileSync(process.execPath, ['-e', PROGRAM, ...names], { cwd: ROOT, encoding: 'utf8' }));
}
