import { existsSync, readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '..', '..');

/** The files of the repository as these tests look at them. */
export class Tree {
  /** What was looked at. */
  public readonly asked = new Set<string>();

  /**
   * @param without files and folders that count as missing
   * @param root the folder of the repository
   */
  public constructor(private readonly without: readonly string[] = [], private readonly root = ROOT) {}

  /** The names in a folder, if it is there. */
  public names(path: string): string[] {
    return this.has(path) ? readdirSync(join(this.root, path)).sort() : [];
  }

  /** The text of a file, or of all files below a folder; empty if there is none. */
  public text(path: string): string {
    this.asked.add(path);
    return this.textOf(path);
  }

  public has(path: string): boolean {
    return this.text(path) !== '';
  }

  /** The folders directly in a folder, by name. */
  public folders(path: string): string[] {
    return readdirSync(join(this.root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  }

  /** The sources below a folder, from there. */
  public sources(path: string): string[] {
    return readdirSync(join(this.root, path), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
  }

  private textOf(path: string): string {
    const file = join(this.root, path);
    if (this.without.includes(path) || !existsSync(file)) {
      return '';
    }
    return statSync(file).isDirectory() ? readdirSync(file).map((name) => this.textOf(`${path}/${name}`)).join('\n') : readFileSync(file, 'utf8');
  }
}
