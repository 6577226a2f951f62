import { Component, TextFile, cdk } from 'projen';
import { LINT_EXCEPTIONS, LINT_RULES } from './lint-rules';
import { roomRules } from './rooms';

const CONFIG = 'eslint.config.mjs';
const LINTED = ['src', 'benchmarks', 'examples', 'test', 'projenrc', '.projenrc.ts'];

/**
 * Lints all TypeScript of the repository, by a flat configuration, which is the only kind that eslint has from version 10 on.
 */
export class Lint extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addDevDeps(
      'eslint@^9',
      '@stylistic/eslint-plugin@^2',
      '@typescript-eslint/eslint-plugin@^8',
      '@typescript-eslint/parser@^8',
      'eslint-plugin-import',
      'eslint-import-resolver-typescript',
    );
    const task = project.addTask('eslint', { description: 'Lint all TypeScript', exec: `eslint $@ ${LINTED.join(' ')}`, receiveArgs: true });
    project.testTask.spawn(task);
    project.addPackageIgnore(`/${CONFIG}`);

    const tsconfig = `./${project.tsconfigDev.fileName}`;
    const config = new TextFile(project, CONFIG);
    config.addLine(`// ${config.marker}`);
    config.addLine(`import stylistic from '@stylistic/eslint-plugin';
import typescript from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';
import imports from 'eslint-plugin-import';

export default [
  { ignores: ['**/*.js', '**/*.mjs', '**/*.cjs', '**/*.d.ts', 'src/*/generated/'] },
  { settings: imports.flatConfigs.typescript.settings },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@stylistic': stylistic, '@typescript-eslint': typescript, 'import': imports },
    languageOptions: { parser, parserOptions: { project: '${tsconfig}', tsconfigRootDir: import.meta.dirname } },
    settings: { 'import/resolver': { node: {}, typescript: { project: '${tsconfig}', alwaysTryTypes: true } } },
    rules: ${written(LINT_RULES, 4)},
  },
${[...LINT_EXCEPTIONS, ...roomRules()].map((exception) => `  ${written(exception, 2)},`).join('\n')}
];
`);
  }
}

/** Within lines of the configuration that begin so many columns to the right. */
function written(value: unknown, column: number): string {
  return JSON.stringify(value, undefined, 2).replace(/\n/g, `\n${' '.repeat(column)}`);
}
