import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/languages/typescript';

/** What of the API the app does not use: classes, enums and factories, by the names that they have in TypeScript. */
export function untouched() {
  const { types } = JSON.parse(readFileSync('.jsii', 'utf8'));
  const code = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n');
  const names = Object.values(types).flatMap(({ kind, name, methods = [] }) => {
    if (kind === 'interface') return [];
    const factories = methods.filter((method) => method.static).map((method) => `${name}.${method.name}`);
    return factories.length > 0 ? factories : [name];
  });
  return names.filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code));
}
