import { posix } from 'path';
import { Rendered } from './rendered';
import { resolved } from './resolved';

/** Folders of a chart beside 'crds', and what is in them. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['templates', 'template of Helm'],
  ['ci', 'values of Helm'],
]);
const FILES: ReadonlyMap<string, string> = new Map([
  ['values.schema.json', 'schema of values of Helm'],
  ['requirements.yaml', 'dependencies of a chart'],
]);
const SUBCHARTS = 'charts';

/** Charts of Helm, by the folders that their 'Chart.yaml' lie in. */
export class Charts {
  /** As they are shown, by where they are. */
  private readonly folders: ReadonlyMap<string, string>;
  private readonly used = new Set<string>();

  /** @param others folders of charts that another tool renders */
  constructor(chartFiles: readonly string[], private readonly others: readonly string[]) {
    this.folders = new Map(chartFiles.map((file) => [resolved(posix.dirname(file)), posix.dirname(file)]));
  }

  /** What a file is for the chart that it belongs to. */
  public find(file: string): string | undefined {
    if (this.folders.size === 0) {
      return undefined;
    }
    const path = resolved(file);
    for (let folder = posix.dirname(path), within = posix.basename(path); ; within = posix.basename(folder), folder = posix.dirname(folder)) {
      const what = this.folders.has(folder) ? (FOLDERS.get(within) ?? FILES.get(within)) : undefined;
      if (what !== undefined) {
        this.used.add(folder);
      }
      if (what !== undefined || folder === posix.dirname(folder)) {
        return what;
      }
    }
  }

  /** What Helm makes of the charts whose files were asked for, but for those that are a part of something else. */
  public get rendered(): readonly Rendered[] {
    const parents = new Set([...this.others, ...[...this.folders.keys()].map((folder) => posix.join(folder, SUBCHARTS))]);
    return [...this.used].filter((folder) => !parents.has(posix.dirname(folder))).map((folder) => ({ command: 'helm template', folder: this.folders.get(folder)! }));
  }
}
