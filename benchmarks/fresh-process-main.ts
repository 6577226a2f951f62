import { byHand, chartOf, exposedApp, synthYaml } from './apps';
import { cpuTime } from './measure';

// Run by fresh-process.ts: measures memory if garbage can be collected, else time, which that would change.
const [variant, apps] = process.argv.slice(2);
const define = variant === 'byHand' ? byHand : exposedApp;

function measureTime(): void {
  const start = cpuTime();
  synthYaml(chartOf(Number(apps), define));
  console.log(JSON.stringify({ milliseconds: cpuTime() - start }));
}

function measureHeap(collectGarbage: () => void): void {
  const heapUsed = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = heapUsed();
  const chart = chartOf(Number(apps), define);
  const builtBytes = heapUsed() - before;
  synthYaml(chart);
  const writtenBytes = heapUsed() - before;
  // Whoever names the chart here keeps it from being collected before.
  console.log(JSON.stringify({ builtBytes, writtenBytes, apps: chart.node.children.length }));
}

if (globalThis.gc) {
  measureHeap(globalThis.gc);
} else {
  measureTime();
}
