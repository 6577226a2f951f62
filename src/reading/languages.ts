import { extname } from 'path';
import { Rendered } from './rendered';

/** Languages of which a tool makes YAML, by the ends of their files: what it is called, and what writes the YAML. */
const LANGUAGES: ReadonlyMap<string, readonly [name: string, command: string]> = new Map([
  ['.cue', ['CUE', 'cue export --out yaml']],
  ['.dhall', ['Dhall', 'dhall-to-yaml --file']],
  ['.jsonnet', ['Jsonnet', 'jsonnet']],
  ['.k', ['KCL', 'kcl run']],
  ['.libsonnet', ['Jsonnet', 'jsonnet']],
  ['.pkl', ['Pkl', 'pkl eval --format yaml']],
]);

/** A file in another language than YAML and JSON, and what is made of it. */
export interface OtherLanguage {
  readonly name: string;
  readonly rendered: Rendered;
}

export function otherLanguageOf(file: string): OtherLanguage | undefined {
  const [name, command] = LANGUAGES.get(extname(file).toLowerCase()) ?? [];
  return name === undefined || command === undefined ? undefined : { name: `file of ${name}`, rendered: { command, folder: file } };
}
