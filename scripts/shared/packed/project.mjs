import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { CommandFailed, ended, run } from '../command.mjs';

/** So that no code may be made of a text while a program runs. */
export const STRICT = '--disallow-code-generation-from-strings';

/** A folder of a user, in which nothing is found but what is installed there. */
export class Project {
  constructor(folder) {
    this.folder = folder;
  }

  /** A new one beside whose package.json the tarball lies. */
  static with(tarball) {
    const project = new Project(realpathSync(mkdtempSync(join(tmpdir(), 'packed-'))));
    cpSync(tarball, project.path('cdk8s-exposure.tgz'));
    project.write({ 'package.json': JSON.stringify({ name: 'shop', private: true }) });
    return project;
  }

  /** An empty one in a folder of this one. */
  empty(name) {
    mkdirSync(this.path(name));
    return new Project(this.path(name));
  }

  path(...names) {
    return join(this.folder, ...names);
  }

  /** Writes files by their names. */
  write(files) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), text);
    }
  }

  /** Makes a tool one that is installed here, without what it brings for itself. */
  link(toolFolder, ...names) {
    for (const name of names) {
      const place = this.path('node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      if (!existsSync(place)) symlinkSync(toolFolder(name), place, 'junction');
    }
  }

  /** Runs a line as a user types it, with the programs in `bins` before all others. */
  shell(line, { bins = [], env = {} } = {}) {
    return run('bash', ['-c', line], { cwd: this.folder, env: { ...pathWith(bins), npm_config_prefer_offline: 'true', ...env } });
  }

  /** Runs a program by Node, or by another command that runs Node, and returns how it ended. */
  node(args, { command = process.execPath, bins = [], env = {} } = {}) {
    return ended(command, args, { cwd: this.folder, env: { NODE_OPTIONS: STRICT, ...pathWith(bins), ...env } });
  }

  /** The same for a program that must not fail: what it printed. */
  async output(args, options) {
    const { status, stdout, stderr } = await this.node(args, options);
    if (status !== 0) throw new CommandFailed(args.join(' '), `${stdout}${stderr}`.replace(/^(.{300}).+$/gm, '$1…'));
    return stdout;
  }

  /** The same for a program that writes manifests: these, and what else it writes beside them. */
  async manifests(args, options = {}) {
    const outdir = mkdtempSync(join(tmpdir(), 'packed-out-'));
    try {
      await this.output(args, { ...options, env: { ...options.env, CDK8S_OUTDIR: outdir } });
      return filesIn(outdir);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

const pathWith = (bins) => ({ PATH: [...bins, process.env.PATH].join(delimiter) });

/** The files of a folder with their text. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).sort().filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
