import { writeFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { chartObjects } from './chart-objects';

/** Whether an app was asked for the construct of each object; cdk8s keeps the answer to itself. */
export function recordsConstructMetadata(app: App): boolean {
  return (app as unknown as { recordConstructMetadata: boolean }).recordConstructMetadata;
}

/** Writes which construct each object comes from, the last one of a name, as cdk8s does. */
export function writeConstructMetadata(app: App, charts: readonly Chart[]): void {
  const resources: { [name: string]: { path: string } } = {};
  for (const apiObject of charts.flatMap((chart) => chartObjects(chart))) {
    resources[apiObject.name] = { path: apiObject.node.path };
  }
  writeFileSync(join(app.outdir, 'construct-metadata.json'), JSON.stringify({ version: '1.0.0', resources }));
}
