import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import { Origin, OriginPatch } from '../../graph/origin';
import { overriddenOf } from '../../manifest/overridden';

/** The files that cdk8s writes single objects to; in the other ways of output objects share a file on purpose. */
export class OutputFiles {
  private readonly folders = new Map<Chart, string>();

  constructor(private readonly app: App) {}

  public fileOf(apiObject: ApiObject, manifest: any): string | undefined {
    switch (this.app.yamlOutputType) {
      case YamlOutputType.FILE_PER_RESOURCE:
        return fileName(manifest?.kind, manifest?.metadata?.name);
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return `${this.folderOf(apiObject.chart)}/${fileName(apiObject.kind, apiObject.metadata.name)}`;
      default:
        return undefined;
    }
  }

  private folderOf(chart: Chart): string {
    let folder = this.folders.get(chart);
    if (folder === undefined) {
      // An index before it, which cdk8s adds if charts depend on each other, sets no two of them apart that are not so already.
      folder = Names.toDnsLabel(chart);
      this.folders.set(chart, folder);
    }
    return folder;
  }
}

/** As cdk8s makes it. */
function fileName(kind: unknown, name: unknown): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

export function originOf(apiObject: ApiObject, manifest: unknown, files: OutputFiles): Origin {
  const patches = patchesOf(apiObject);
  const outputFile = files.fileOf(apiObject, manifest);
  const construct = apiObject.node.path;
  return patches.length === 0 && outputFile === undefined ? { construct } : {
    construct,
    ...(outputFile === undefined ? {} : { outputFile }),
    ...(patches.length === 0 ? {} : { patches, overridden: overriddenOf(apiObject) }),
  };
}

/** cdk8s keeps them to itself, and says nothing when one of them is lost. */
function patchesOf(apiObject: ApiObject): OriginPatch[] {
  const patches: unknown = (apiObject as unknown as { patches: unknown }).patches;
  return Array.isArray(patches) ? patches.map((patch) => (typeof patch?._toJson === 'function' ? patch._toJson() : patch)) : [];
}
