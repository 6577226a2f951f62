import { chartOf, exposedApp, synthYaml } from './apps';

// Run in a process of its own with --expose-gc: what a number of apps costs there.
const size = Number(process.argv[2]);

const before = heapUsed();
const start = performance.now();
const chart = chartOf(size, exposedApp);
const built = performance.now();
const builtBytes = heapUsed() - before;
const restart = performance.now();
synthYaml(chart);
const milliseconds = built - start + performance.now() - restart;
const writtenBytes = heapUsed() - before;
console.log(JSON.stringify({ milliseconds, builtBytes, writtenBytes, apps: chart.node.children.length }));

function heapUsed(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}
