import { Api, apiOf } from './jsii-api';

const OF_JAVA: { [name: string]: string } = { List: 'java.util.List', Map: 'java.util.Map' };
const IMPORT = /^import (.*);\n/gm;
const TEXT_OR_COMMENT = /"(?:[^"\\]|\\.)*"|\/\/.*/g;

/** A Java program of what rosetta gives, which imports no more than the original names, and stands in no class. */
export function completeJava(code: string, all: Api[]): string {
  const body = code.replace(IMPORT, '').trim();
  const used = body.replace(TEXT_OR_COMMENT, '').match(/(?<!\.)\b[A-Z]\w*\b/g) ?? [];
  const imports = new Set([...code.matchAll(IMPORT)].map(([, name]) => name));
  for (const name of used) {
    const api = apiOf(all, name);
    const found = OF_JAVA[name] ?? (api && `${api.targets.java.package}.${name}`);
    if (found) {
      imports.add(found);
    }
  }
  return [
    ...[...imports].sort().map((name) => `import ${name};`),
    '',
    'public class Example {',
    '    public static void main(final String[] args) {',
    ...body.split('\n').map((line) => line && `        ${line}`),
    '    }',
    '}',
    '',
  ].join('\n');
}
