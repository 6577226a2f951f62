import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { CHECK_TABLES } from './docs-checks';
import { CONTROLLER_TABLES } from './docs-controllers';
import { PROVIDER_TABLES } from './docs-providers';
import { Outcome, run } from './docs-run';

const TABLES = { ...CHECK_TABLES, ...CONTROLLER_TABLES, ...PROVIDER_TABLES };

const ROOT = join(__dirname, '..');
const FENCE = '```';
const TABLE = /^<!-- table: (.+) -->\n[^]*?^<!-- end -->$/gm;
const BLOCK = /(?:^<!-- (?:yaml: (?<picked>.+)|file: (?<file>.+)) -->\n)?^```(?<language>\w+)(?<flags>.*)\n(?<body>[^]*?)^```$/;
const CELL = /`(?<kind>[A-Z]\w+): (?<path>[\w.[\]]+)` \| `[^`]*`/;
const BLOCK_OR_CELL = new RegExp(`${BLOCK.source}|${CELL.source}`, 'gm');

/**
 * A page of the documentation with everything renewed that is generated:
 *
 * - A `yaml` block holds the manifests of the `ts` block before it; with
 *   `<!-- yaml: Service, Deployment/web -->` above it only these.
 * - A block with `<!-- file: examples/shop/main.ts -->` above it holds that file, and is not run.
 * - A `text` block holds what the `ts` block before it prints, or the message of
 *   the error that it ends with.
 * - A table cell after one that reads `Kind: path.of.field` holds the value of
 *   that field in the manifests of the `ts` block before it.
 * - Between `<!-- table: name -->` and `<!-- end -->` stands that table.
 */
export function renewed(page: string): string {
  let last: Outcome = { manifests: [], text: '' };
  const tabled = page.replace(TABLE, (_, name) => `<!-- table: ${name} -->\n${TABLES[name]()}<!-- end -->`);
  return tabled.replace(BLOCK_OR_CELL, (text, ...captured) => {
    const [offset, , { picked, file, language, flags, body, kind, path }] = captured.slice(-3);
    if (kind !== undefined) {
      return `\`${kind}: ${path}\` | \`${valueAt(last.manifests, kind, path)}\``;
    }
    const withBody = (content: string) => `${text.slice(0, -body.length - FENCE.length)}${content}${FENCE}`;
    if (file !== undefined) {
      return withBody(readFileSync(join(ROOT, file), 'utf8'));
    }
    switch (language) {
      case 'ts':
        last = run(body, !flags.includes('nofixture'));
        if (last.error && languageOf(tabled.slice(offset + text.length)) !== 'text') {
          throw last.error;
        }
        return text;
      case 'yaml': return withBody(manifestsOf(last.manifests, picked).join('---\n'));
      case 'text': return withBody(last.text);
      default: return text;
    }
  });
}

/** The language of the first block of a text. */
function languageOf(text: string): string | undefined {
  return new RegExp(BLOCK.source, 'm').exec(text)?.groups?.language;
}

/** The manifests that were picked, in the order in which they are defined. */
function manifestsOf(manifests: string[], picked?: string): string[] {
  const names = picked?.split(', ');
  const found = manifests.filter((manifest) => {
    const { kind, metadata } = parse(manifest);
    return names === undefined || names.includes(kind) || names.includes(`${kind}/${metadata.name}`);
  });
  if (found.length === 0) {
    throw new Error(`the code defines no ${picked ?? 'manifests'}`);
  }
  return found;
}

/** What the first manifest of a kind that has a field holds in it. */
function valueAt(manifests: string[], kind: string, path: string): string {
  const values = manifestsOf(manifests, kind).map((manifest) =>
    path.split(/[.[\]]+/).filter(Boolean).reduce((value, name) => value?.[name], parse(manifest)));
  const value = values.find((candidate) => candidate !== undefined) ?? 'not written';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
