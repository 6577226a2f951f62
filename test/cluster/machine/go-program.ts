import { join } from 'path';
import { cached, Key } from './cache';
import { run } from './command';
import { step } from './progress';

const MODULES = join(__dirname, '..', 'go');

export interface GoProgramOptions {
  /**
   * The folder of the module.
   *
   * @default - `test/cluster/go/<module>`
   */
  readonly folder?: string;

  /**
   * The package to build, by its folder in the module or by its import path.
   *
   * @default - the module's root
   */
  readonly package?: string;

  /**
   * Values of string variables, by `<import path>.<name>`; what a project's own build sets, such as its version.
   *
   * @default - none
   */
  readonly variables?: { readonly [variable: string]: string };

  /**
   * Build tags.
   *
   * @default - none
   */
  readonly tags?: readonly string[];
}

/**
 * The path of a program, built from a module unless that was done before.
 *
 * Static, so that it runs in an image that holds nothing else.
 */
export async function goProgram(module: string, options: GoProgramOptions = {}): Promise<string> {
  const source = options.folder ?? join(MODULES, module);
  const name = options.package ? options.package.split('/').pop()! : module;
  const args = ['-trimpath', `-tags=${(options.tags ?? []).join()}`, `-ldflags=${linkerFlags(options.variables)}`];
  const target = options.package ?? '.';
  const version = await run('go', ['version']);

  const key = new Key().text(version).text(args.join(' ')).text(target).content(source).toString();
  const folder = await cached(name, key, (made) => step(`build ${name}`, (tell) => {
    let packages = 0;
    // The name of every package that is compiled, which is none where Go's own cache has them.
    return run('go', ['build', '-v', ...args, '-o', join(made, name), target], {
      cwd: source,
      // No other Go is downloaded.
      env: { CGO_ENABLED: '0', GOTOOLCHAIN: 'local' },
      onOutput: (text) => {
        packages += text.split('\n').length - 1;
        tell(`${packages} packages`);
      },
    });
  }));
  return join(folder, name);
}

function linkerFlags(variables: GoProgramOptions['variables'] = {}): string {
  return ['-s', '-w', ...Object.entries(variables).map(([name, value]) => `-X=${name}=${value}`)].join(' ');
}
