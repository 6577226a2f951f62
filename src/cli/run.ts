import { useFrugalHeap } from './frugal-heap';
import { main } from './main';

useFrugalHeap();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`cdk8s-exposure ended without a result, which it should not: ${error.stack}`);
    process.exitCode = 2;
  },
);
// Whoever reads the output may have had enough; what was found is told by the exit status all the same.
process.stdout.on('error', () => undefined);
