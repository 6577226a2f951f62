import { load, YAMLException } from 'js-yaml';
import { outOfBounds } from './bounds';
import { Document, documentsOf } from './documents';
import { KUBERNETES_SCHEMA } from './kubernetes-yaml';
import { lineFinder } from './line-of';
import { ReadProblem } from './read-problem';
import { Manifest } from '../graph/origin';

export interface ReadResult {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
}

/** Reads all documents of a file; one that cannot be read is a problem, and the others are read all the same. */
export function readYaml(content: Uint8Array | string, file: string): ReadResult {
  const text = typeof content === 'string' ? content : decoded(content);
  if (text === undefined) {
    return { manifests: [], problems: [{ file, message: 'must be UTF-8', fix: 'save it in that encoding' }] };
  }
  const manifests: Manifest[] = [];
  const problems: ReadProblem[] = [];
  for (const document of documentsOf(text.replace(/^\uFEFF/, ''))) {
    const read = readDocument(document, file);
    if ('problem' in read) {
      problems.push(read.problem);
    } else if (read.object !== null && read.object !== undefined) {
      manifests.push({ object: read.object, origin: { file, lineOf: lineFinder(document) } });
    }
  }
  return { manifests, problems };
}

function readDocument(document: Document, file: string): { readonly object: unknown } | { readonly problem: ReadProblem } {
  const { text, line } = document;
  let object: unknown;
  try {
    object = load(text, { schema: KUBERNETES_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) {
      const { mark, reason } = error as YAMLException & { mark?: { line: number; column: number } };
      const place = mark === undefined ? { line: line + 1 } : { line: line + mark.line + 1, column: mark.column + 1 };
      return { problem: { file, ...place, message: `must be YAML: ${reason}`, fix: 'mend it there' } };
    }
    // The stack was too small for it.
    return { problem: { file, line: line + 1, message: 'must not be nested so deeply', fix: 'write it flatter' } };
  }
  const wrong = outOfBounds(object);
  return wrong === undefined ? { object } : { problem: { file, line: line + 1, message: wrong, fix: 'write out what is meant' } };
}

function decoded(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
