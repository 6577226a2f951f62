import { exposedApps } from './exposed-apps';

// Run by checks.ts: a whole program that writes as many apps as it is told.
process.stdout.write(exposedApps(Number(process.argv[2]), true).synthYaml());
