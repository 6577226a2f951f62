import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { Manifest } from './controller';
import { run } from '../machine/command';

/** In which 0644 is an octal number. */
const KUBERNETES_YAML = { version: '1.1' } as const;

const PROGRAMS = join(__dirname, '..', 'go');

/** A Go module that a program in `test/cluster/go` is made of, with the files that its authors publish in it. */
export class Published {
  /** As in `1.2.3`. */
  public readonly version: string;

  public constructor(private readonly program: string, public readonly module: string) {
    const required = readFileSync(join(PROGRAMS, program, 'go.mod'), 'utf8').split('\n').find((line) => line.includes(`${module} v`))!;
    this.version = /v([0-9.]+)/.exec(required.split(`${module} `)[1])![1];
  }

  /** The paths of all files in a folder. */
  public async files(folder: string): Promise<string[]> {
    const path = join(await this.folder(), folder);
    return readdirSync(path).map((file) => join(path, file));
  }

  public async file(path: string): Promise<string> {
    return join(await this.folder(), path);
  }

  /** The objects in YAML files. */
  public async manifests(...paths: string[]): Promise<Manifest[]> {
    const folder = await this.folder();
    return paths
      .flatMap((path) => parseAllDocuments(readFileSync(join(folder, path), 'utf8'), KUBERNETES_YAML))
      .map((document) => document.toJS())
      .filter((manifest) => manifest !== null);
  }

  /** Where Go keeps the module. */
  private async folder(): Promise<string> {
    return JSON.parse(await run('go', ['mod', 'download', '-json', this.module], { cwd: join(PROGRAMS, this.program) })).Dir;
  }
}
