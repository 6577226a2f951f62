import { chartOf, exposedApp, synthYaml } from './apps';
import { cpuTime } from './measure';

// Run in a process of its own with --expose-gc: what a number of apps costs there.
const size = Number(process.argv[2]);

const before = heapUsed();
const start = cpuTime();
const chart = chartOf(size, exposedApp);
const built = cpuTime();
const builtBytes = heapUsed() - before;
const restart = cpuTime();
synthYaml(chart);
const milliseconds = built - start + cpuTime() - restart;
const writtenBytes = heapUsed() - before;
console.log(JSON.stringify({ milliseconds, builtBytes, writtenBytes, apps: chart.node.children.length }));

function heapUsed(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}
