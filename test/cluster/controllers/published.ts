import { readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { Manifest } from './controller';
import { cached, Key } from '../machine/cache';
import { run } from '../machine/command';

/** In which 0644 is an octal number. */
const KUBERNETES_YAML = { version: '1.1' } as const;

const PROGRAMS = join(__dirname, '..', 'go');

/** A Go module that a program in `test/cluster/go` is made of, with the files that its authors publish in it. */
export class Published {
  /** As in `1.2.3`. */
  public readonly version: string;

  private readonly program: string;

  public constructor(program: string, public readonly module: string) {
    this.program = join(PROGRAMS, program);
    const required = readFileSync(join(this.program, 'go.mod'), 'utf8').split('\n').find((line) => line.includes(`${module} v`))!;
    this.version = /v([0-9.]+)/.exec(required.split(`${module} `)[1])![1];
  }

  /**
   * The objects in YAML files, or in all YAML files of folders.
   *
   * Read once, since it takes as long as it takes the cluster to start; and without the descriptions of fields, which
   * are most of what is in them and would occupy the API server for as long again.
   */
  public async manifests(...paths: string[]): Promise<Manifest[]> {
    const key = new Key().text(this.module).text(this.version).text(paths.join()).toString();
    const folder = await cached('manifests', key, async (made) => {
      const published = await this.folder();
      const manifests = paths.flatMap((path) => filesOf(join(published, path))).flatMap(manifestsIn);
      writeFileSync(join(made, 'manifests.json'), JSON.stringify(manifests, withoutDescriptions));
    });
    return JSON.parse(readFileSync(join(folder, 'manifests.json'), 'utf8'));
  }

  /** Where Go keeps the module. */
  private async folder(): Promise<string> {
    return JSON.parse(await run('go', ['mod', 'download', '-json', this.module], { cwd: this.program })).Dir;
  }
}

function filesOf(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
}

function manifestsIn(file: string): Manifest[] {
  return parseAllDocuments(readFileSync(file, 'utf8'), KUBERNETES_YAML).map((document) => document.toJS()).filter((manifest) => manifest?.kind);
}

/** A field may be named so, too, but is no text. */
function withoutDescriptions(name: string, value: unknown): unknown {
  return name === 'description' && typeof value === 'string' ? undefined : value;
}
