import { mkdirSync } from 'fs';
import { join } from 'path';
import { App, Chart, Names, Yaml, YamlOutputType } from 'cdk8s';
import { chartManifests, chartObjects, manifestOf } from './chart-objects';

/**
 * Writes the manifests of an app to the files that its output type asks for. What fails leaves the files of the charts before it, as
 * with cdk8s.
 */
export function writeFiles(app: App, charts: readonly Chart[], isIndexed: boolean): void {
  const save = (folder: string, name: string, manifests: any[]) => Yaml.save(join(folder, `${name}${app.outputFileExtension}`), manifests);
  const nameOf = (chart: Chart, i: number) => `${isIndexed ? `${i.toString().padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      if (charts.length > 0) {
        save(app.outdir, 'app', charts.flatMap(chartManifests));
      }
      break;
    case YamlOutputType.FILE_PER_CHART:
      charts.forEach((chart, i) => save(app.outdir, nameOf(chart, i), chartManifests(chart)));
      break;
    case YamlOutputType.FILE_PER_RESOURCE:
      for (const chart of charts) {
        const manifests = chartManifests(chart).filter((manifest) => manifest !== undefined);
        manifests.forEach((manifest) => save(app.outdir, resourceName(manifest), [manifest]));
      }
      break;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      charts.forEach((chart, i) => {
        const folder = join(app.outdir, nameOf(chart, i));
        const apiObjects = chartObjects(chart);
        mkdirSync(folder, { recursive: true });
        apiObjects.forEach((apiObject) => save(folder, resourceName(apiObject), [manifestOf(apiObject)]));
      });
      break;
  }
}

function resourceName({ kind, metadata }: { kind: string; metadata: { name?: string } }): string {
  return `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
