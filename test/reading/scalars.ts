import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { kubectlReads } from './kubectl';
import { HOSTILE } from '../properties/hostile-texts';

const FILE = join(__dirname, 'scalars.json');

/** What kubectl reads where a text stands without quotes; nothing for what it refuses there. */
export interface Scalars {
  /** Of the libraries that read it. */
  readonly versions: { readonly [module: string]: string };
  readonly plain: { readonly [text: string]: unknown };
}

export const SCALARS = {
  read: (): Scalars => JSON.parse(readFileSync(FILE, 'utf8')),
  write: (scalars: Scalars) => writeFileSync(FILE, `${JSON.stringify(scalars, undefined, 2)}\n`),
};

/** Texts that YAML of some version, or kubectl, takes for something else. */
export function scalarTexts(): string[] {
  const words = ['null', 'true', 'false', 'y', 'n', 'yes', 'no', 'on', 'off', '.inf', '.nan', 'inf', 'nan']
    .flatMap((word) => [word, word.toUpperCase(), word.replace(/[a-z]/, (letter) => letter.toUpperCase()), `-${word}`, `+${word}`]);
  const numbers = [
    '0', '00', '7', '017', '08', '0o17', '0O17', '0o8', '0b11', '0B11', '0b2', '0x1f', '0X1F', '0xg', '1_000', '1__0', '_1', '1_', '0_', '0x_f', '0_x1', '0o_7', '0_o7', '0b_1', '1.', '1.5',
    '.5', '1._5', '._5', '1e3', '1E3', '1e+3', '1e-3', '1e1_0', '1e+_1', '1_e1', '0e0', '1.5e3', '.5e3', '1e400', '0x1p3', '1p3', '0i', '9007199254740993', '9223372036854775808',
    '18446744073709551616', '0xffffffffffffffff', '0xfffffffffffffffff', '1:30', '1:30:45', '190:20:30.15', '1,000', '1.2.3', '10.0.0.1', '1-2', '1e', 'e1', '0o', '0x', '0b',
  ].flatMap((number) => [number, `-${number}`, `+${number}`, `-_${number}`]);
  const times = ['2001-01-01', '2001-1-1', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.10 -5', '2001-12-14T21:59:43Z', '2024-02-30', '12:30:45'];
  const short = HOSTILE.filter((text) => text !== '' && text.length < 20 && !/[\n\r\ud800-\udfff]|^__proto__$/.test(text));
  return [...new Set([...words, ...numbers, ...times, ...short])];
}

export async function readScalars(texts: readonly string[]): Promise<Scalars> {
  const files = await kubectlReads(texts.map((text) => `plain: ${text}\nlast: end\n`));
  const plain = Object.fromEntries(texts.map((text, i) => [text, valueOf(files[i].documents)]));
  return { versions: versions(), plain: JSON.parse(JSON.stringify(plain)) };
}

function valueOf([document, ...others]: readonly { readonly value: unknown }[]): unknown {
  const { plain, last, ...more } = (document?.value ?? {}) as { plain?: unknown; last?: unknown };
  return others.length > 0 || last !== 'end' || Object.keys(more).length > 0 ? undefined : plain;
}

function versions(): { [module: string]: string } {
  const modules = readFileSync(join(__dirname, 'go', 'go.mod'), 'utf8');
  return Object.fromEntries(['k8s.io/apimachinery', 'sigs.k8s.io/yaml', 'go.yaml.in/yaml/v2'].map((module) => [module, new RegExp(`${module} (v\\S+)`).exec(modules)![1]]));
}
