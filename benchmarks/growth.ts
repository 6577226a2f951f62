import { chartOf, exposedApp, synthYaml } from './apps';
import { freshHeap, freshTime } from './fresh-process';
import { inTurns, progress } from './measure';
import { count, digits, growth as growthOf, note, plusMinus, printTable, title } from './table';
import { demand } from './target';

const MOST = 1.2;

/**
 * What an app costs in charts of several sizes, in time and memory. The sizes
 * from the second on must cost about the same.
 */
export function growth(sizes: number[], rounds: number): void {
  title('One app in charts of several sizes');
  const once = Math.max(...sizes.filter((size) => size <= 1000));
  const samples = inTurns('growth', sizes.map((size) => ({
    name: `${size} apps`,
    // Small charts are built so often that all sizes are measured over a similar time.
    run: () => {
      for (let built = 0; built < Math.max(size, once); built += size) {
        synthYaml(chartOf(size, exposedApp));
      }
    },
  })), rounds).map((each, i) => each.per(Math.max(sizes[i], once)));
  progress('growth: fresh processes');
  const firsts = sizes.map((size) => ({ ...freshTime('exposedApp', size), ...freshHeap('exposedApp', size) }));
  progress('');

  const base = samples[1];
  printTable(
    ['apps', `ms per app, median of ${rounds}`, 'spread', `to ${count(sizes[1])} apps`, 'in a fresh process', 'heap built, kB', 'heap written, kB'],
    sizes.map((size, i) => [
      count(size),
      digits(samples[i].median),
      plusMinus(samples[i].spread),
      growthOf(samples[i].over(base).median),
      digits(firsts[i].milliseconds / size),
      digits(firsts[i].builtBytes / 1000 / size),
      digits(firsts[i].writtenBytes / 1000 / size),
    ]),
  );
  note([
    'Build and `app.synthYaml()`, warmed up but for the fresh process, where the compiler of V8 is at work.',
    'Heap per app after garbage collection, beyond that of the loaded libraries; the text is not kept.',
  ].join(' '));
  for (const [i, size] of sizes.entries()) {
    if (i > 1) {
      demand({ what: `an app of ${count(size)} to one of ${count(sizes[1])}`, limit: MOST, measured: samples[i].over(base).median, shown: growthOf });
    }
  }
}
