import { Api, apiOf, Parameter, parametersOf } from './jsii-api';

const IMPORT = /^import .*\n/gm;
const CALL = /(?:\b(?<package>\w+)\.(?:New(?<made>[A-Z]\w*)|(?<type>[A-Z][a-zA-Z0-9]*)_(?<factory>[A-Z]\w*))|\.(?<method>[A-Z]\w*))\(/g;
const RUNTIME = 'github.com/aws/jsii-runtime-go';

/**
 * A Go program of what rosetta gives, which leaves out packages in front of structs and options that are not given, and takes values
 * for pointers.
 */
export function completeGo(code: string, all: Api[]): string {
  const body = withAllArguments(code.replace(IMPORT, '').trim(), all)
    .replace(/&([A-Z]\w*)\{/g, (_, struct) => `&${packageOf(all, struct)}.${struct}{`)
    .replace(/(: |\()\*(\w+\.[A-Z]\w*\()/g, '$1$2')
    .replace(/: (map\[string\])/g, ': &$1')
    .replace(/\bjsii\.Boolean\(/g, 'jsii.Bool(');
  const modules = all.filter((api) => body.includes(`${packageName(api)}.`)).map(modulePath);
  return [
    'package main',
    '',
    'import (',
    ...[RUNTIME, ...modules].sort().map((path) => `\t"${path}"`),
    ')',
    '',
    'func main() {',
    '\tdefer jsii.Close()',
    '',
    ...body.split('\n').map((line) => line && `\t${line}`),
    '}',
    '',
  ].join('\n');
}

/** The calls with `nil` for every option that is left out. */
function withAllArguments(code: string, all: Api[]): string {
  let text = code;
  for (const { index, 0: call, groups } of [...code.matchAll(CALL)].reverse()) {
    const kinds = parametersOf(all, nameOf(groups!));
    const open = index + call.length;
    const { close, count } = argumentsAt(text, open);
    const missing = missingOptions(kinds, count);
    text = `${text.slice(0, close)}${', nil'.repeat(missing).slice(count === 0 ? 2 : 0)}${text.slice(close)}`;
  }
  return text;
}

function nameOf({ made, type, factory, method }: { [group: string]: string | undefined }): { type?: string; method?: string } {
  const lower = (name: string) => name[0].toLowerCase() + name.slice(1);
  return made ? { type: made } : type && factory ? { type, method: lower(factory) } : { method: lower(method!) };
}

/** How many options a call leaves out; every method of that name must agree. */
function missingOptions(kinds: Parameter[][], count: number): number {
  const missing = new Set(kinds
    .filter((parameters) => parameters.slice(0, count).length === count && parameters.slice(count).every(({ optional }) => optional))
    .map((parameters) => parameters.slice(count).filter(({ variadic }) => !variadic).length));
  return missing.size === 1 ? [...missing][0] : 0;
}

/** Where the arguments that begin at a place end, and how many there are. */
function argumentsAt(text: string, start: number): { readonly close: number; readonly count: number } {
  let depth = 0;
  let commas = 0;
  for (const { index, 0: token } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[()[\]{},]/g)) {
    if ('([{'.includes(token)) {
      depth += 1;
    } else if (')]}'.includes(token)) {
      if (depth === 0) {
        return { close: start + index, count: text.slice(start, start + index).trim() === '' ? 0 : commas + 1 };
      }
      depth -= 1;
    } else if (token === ',' && depth === 0) {
      commas += 1;
    }
  }
  throw new Error(`a call that does not end: ${text.slice(start, start + 40)}`);
}

function packageOf(all: Api[], type: string): string {
  const api = apiOf(all, type);
  if (!api) {
    throw new Error(`no package has '${type}'`);
  }
  return packageName(api);
}

/** As jsii-pacmak names it. */
function packageName({ name, targets }: Api): string {
  return targets.go.packageName ?? name.replace(/[^a-z0-9.]/gi, '').toLowerCase();
}

function modulePath(api: Api): string {
  const major = Number(api.version.split('.')[0]);
  return `${api.targets.go.moduleName}/${packageName(api)}${major > 1 ? `/v${major}` : ''}`;
}
