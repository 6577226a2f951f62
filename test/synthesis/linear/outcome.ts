import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, AppProps } from 'cdk8s';

/** What an app leaves in its folder, also when it fails. */
export interface Outcome {
  readonly error?: string;
  readonly folders: string[];
  readonly files: { readonly [name: string]: string };
}

export function written(create: (props: AppProps) => App, props: AppProps, define: (app: App) => void): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'exposure-app-'));
  try {
    const app = create({ ...props, outdir });
    define(app);
    const error = errorOf(() => app.synth());
    const names = (readdirSync(outdir, { recursive: true }) as string[]).sort();
    const isFolder = (name: string) => statSync(join(outdir, name)).isDirectory();
    return {
      error,
      folders: names.filter(isFolder),
      files: Object.fromEntries(names.filter((name) => !isFolder(name)).map((name) => [name, readFileSync(join(outdir, name), 'utf8')])),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

export function errorOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
