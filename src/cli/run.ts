import { main } from './main';

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`cdk8s-exposure ended without a result, which it should not: ${error.stack}`);
    process.exitCode = 2;
  },
);
// Whoever reads the output may have had enough.
process.stdout.on('error', () => process.exit());
