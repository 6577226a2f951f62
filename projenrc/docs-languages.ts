import { mkdirSync, rmSync, symlinkSync } from 'fs';
import { join } from 'path';
import { CSharpVisitor, GoVisitor, JavaVisitor, PythonVisitor, SnippetTranslator } from 'jsii-rosetta';
import { completeGo } from './complete-go';
import { completeJava } from './complete-java';
import { apis } from './jsii-api';

/** One program, by the name of the language as Markdown knows it. */
export interface Translations {
  readonly ts: string;
  readonly python: string;
  readonly java: string;
  readonly csharp: string;
  readonly go: string;
}

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'translated');
const FIRST_PROGRAM = /^```ts nofixture\n([^]*?)^```$/m;
const BLOCK = /^```(python|java|csharp|go)\n[^]*?^```$/gm;

/** What rosetta makes of a whole program, completed so that it is one in the other languages, too. */
export function translated(ts: string): Translations {
  const all = apis();
  const translator = inFolderOfUser(() => new SnippetTranslator({
    visibleSource: ts,
    location: { api: { api: 'file', fileName: 'example.ts' } },
  }, { includeCompilerDiagnostics: true }));
  const errors = translator.diagnostics.map(({ messageText }) => typeof messageText === 'string' ? messageText : messageText.messageText);
  if (errors.length > 0) {
    throw new Error(`the example cannot be translated:\n${errors.join('\n')}`);
  }
  const csharp = translator.renderUsing(new CSharpVisitor());
  return {
    ts,
    python: ended(translator.renderUsing(new PythonVisitor())),
    java: completeJava(translator.renderUsing(new JavaVisitor()), all),
    csharp: ended(csharp.includes('Dictionary<') ? `using System.Collections.Generic;\n${csharp}` : csharp),
    go: completeGo(translator.renderUsing(new GoVisitor()), all),
  };
}

/** The first whole program of a page of the documentation. */
export function firstProgram(page: string): string {
  const [, program] = FIRST_PROGRAM.exec(page) ?? [];
  if (program === undefined) {
    throw new Error('the page shows no whole program: a block of `ts nofixture`');
  }
  return program;
}

/** A page whose blocks in other languages are translated from its first whole program. */
export function withTranslations(page: string): string {
  const programs = translated(firstProgram(page));
  return page.replace(BLOCK, (_, language: keyof Translations) => `\`\`\`${language}\n${programs[language]}\`\`\``);
}

/** Calls in a folder that has the compiled library installed. */
function inFolderOfUser<T>(action: () => T): T {
  const modules = join(FOLDER, 'node_modules');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  symlinkSync(ROOT, join(modules, 'cdk8s-exposure'), 'junction');
  const folder = process.cwd();
  process.chdir(FOLDER);
  try {
    return action();
  } finally {
    process.chdir(folder);
    // A link to the project inside of it is a circle, in which jsii-docgen looks for assemblies without end.
    rmSync(FOLDER, { recursive: true });
  }
}

function ended(code: string): string {
  return `${code.trim()}\n`;
}
