import { execFileSync } from 'child_process';
import { readdirSync, statSync } from 'fs';
import { join } from 'path';
import { progress, Samples } from './measure';
import { digits, plusMinus, printTable, title } from './table';
import { demand } from './target';

const MOST_MILLISECONDS = 15;
const ROOT = join(__dirname, '..');

/** How long the modules take to load, one after the other, in a fresh process. */
const PROGRAM = `
const times = process.argv.slice(1).map((name) => {
  const start = performance.now();
  require(name);
  return performance.now() - start;
});
console.log(JSON.stringify(times));
`;

/**
 * What the compiled library adds to loading cdk8s-plus-27, which it needs
 * anyway.
 */
export function loading(rounds: number): void {
  title('Loading the compiled library');
  compileIfStale();
  const plus: number[] = [];
  const both: number[] = [];
  const ours: number[] = [];
  loadTimes('cdk8s-plus-27', ROOT);
  for (let round = 0; round < rounds; round++) {
    progress(`loading: round ${round + 1} of ${rounds}`);
    const measureBoth = () => {
      const [first, second] = loadTimes('cdk8s-plus-27', ROOT);
      both.push(first + second);
      ours.push(second);
    };
    const measurePlus = () => plus.push(loadTimes('cdk8s-plus-27')[0]);
    for (const measure of round % 2 === 0 ? [measurePlus, measureBoth] : [measureBoth, measurePlus]) {
      measure();
    }
  }
  progress('');

  const [alone, together, added] = [plus, both, ours].map((values) => new Samples(values));
  printTable([`fresh processes in turns, median of ${rounds}`, 'ms', 'spread'], [
    ["`require('cdk8s-plus-27')`", digits(alone.median), plusMinus(alone.spread)],
    ["`require('cdk8s-plus-27')`, then `require('cdk8s-exposure')`", digits(together.median), plusMinus(together.spread)],
    ["of that `require('cdk8s-exposure')`", digits(added.median), plusMinus(added.spread)],
  ]);
  // The difference of two processes varies more than what is to be found; what follows in one process does not.
  demand({ what: "`require('cdk8s-exposure')` after `require('cdk8s-plus-27')`", limit: MOST_MILLISECONDS, measured: added.median, shown: (ms) => `${digits(ms)} ms` });
}

function loadTimes(...names: string[]): number[] {
  return JSON.parse(execFileSync(process.execPath, ['-e', PROGRAM, ...names], { cwd: ROOT, encoding: 'utf8' }));
}

/** The library is loaded as users load it, from `lib/`. */
function compileIfStale(): void {
  const newest = (folder: string) => Math.max(0, ...readdirSync(folder, { recursive: true }).map((file) => statSync(join(folder, String(file))).mtimeMs));
  const compiled = statSync(join(ROOT, 'lib', 'index.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (compiled < newest(join(ROOT, 'src'))) {
    progress('loading: compiling the library');
    execFileSync(process.execPath, [require.resolve('projen/bin/projen'), 'compile'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
