import { Document } from './document';
import { documentsOf } from './documents';
import { FieldLines } from './field-lines';
import { ReadProblem } from './read-problem';
import { placeholdersOf, yttPlaceholder } from './template';
import { RepeatedTexts } from './yaml/repeated-texts';
import { ValueOptions, valueOf } from './yaml/value';
import { YamlError } from './yaml/yaml-error';
import { placeOf, yamlRoot } from './yaml-root';
import { Manifest } from '../graph/origin';

export interface ReadResult {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
}

/** Reads all documents of a file; one that cannot be read is a problem, and the others are read all the same. */
export function readYaml(content: Uint8Array | string, file: string, options: ValueOptions = {}): ReadResult {
  const text = typeof content === 'string' ? content : decoded(content);
  if (text === undefined) {
    return { manifests: [], problems: [{ file, message: 'must be UTF-8', fix: 'save it in that encoding' }] };
  }
  const manifests: Manifest[] = [];
  const problems: ReadProblem[] = [];
  const lines = new FieldLines();
  const texts = new RepeatedTexts();
  for (const part of documentsOf(text.replace(/^\uFEFF/, ''))) {
    const read = 'message' in part ? part : valueIn(part, { ...options, texts });
    if (!('message' in read) && read.value === null) {
      continue;
    }
    const ytt = 'text' in part ? yttPlaceholder(part) : undefined;
    if (ytt !== undefined) {
      // What ytt makes of a document it does not show, though it can be read.
      const line = part.line + ytt.line;
      manifests.push({ object: undefined, origin: { file, lineOf: () => line, placeholders: [ytt.placeholder] } });
      continue;
    }
    const placeholders = 'message' in read && 'text' in part && read.line !== undefined ? placeholdersOf(part, read.line) : undefined;
    if (placeholders !== undefined) {
      // What is in a template is not known before somebody fills it in.
      const { line } = read as Omit<ReadProblem, 'file' | 'fix'>;
      manifests.push({ object: undefined, origin: { file, lineOf: () => line, placeholders } });
    } else if ('message' in read) {
      problems.push({ file, ...read, fix: 'correct it there' });
    } else if ('text' in part) {
      manifests.push({ object: read.value, origin: { file, lineOf: (field) => lines.lineOf(part, field) } });
    }
  }
  return { manifests, problems };
}

/** What a document says, or why it cannot be read. */
function valueIn(document: Document, options: ValueOptions): { readonly value: unknown } | Omit<ReadProblem, 'file' | 'fix'> {
  if (document.json !== undefined) {
    return document.json;
  }
  try {
    const root = yamlRoot(document);
    return { value: root === undefined ? null : valueOf(root, options) };
  } catch (error) {
    if (error instanceof YamlError) {
      return { ...placeOf(document, error.offset), message: `must be YAML: ${error.message}` };
    }
    throw error;
  }
}

function decoded(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
