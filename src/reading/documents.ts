import { beginsAsJson, jsonDocuments } from './json-documents';
import { yamlDocuments } from './yaml-documents';

/** A part of a file that is read by itself. */
export interface Document {
  readonly text: string;
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number;
  /** What it says, where it is JSON: YAML would sometimes say something else. */
  readonly json?: { readonly value: unknown };
}

/** A line that cannot be read. */
export interface Unread {
  readonly line: number;
  readonly message: string;
}

/** Where the rest of a file begins. */
export interface Rest {
  readonly offset: number;
  readonly line: number;
}

/**
 * The documents of a file as `kubectl` finds them, each by itself, so that one that is broken does not hide the others.
 *
 * What begins as JSON is read as JSON for as long as it is.
 * https://github.com/kubernetes/apimachinery/blob/v0.36.3/pkg/util/yaml/decoder.go
 */
export function* documentsOf(text: string): Generator<Document | Unread> {
  const rest = beginsAsJson(text) ? yield* jsonDocuments(text) : { offset: 0, line: 1 };
  if (rest !== undefined) {
    yield* yamlDocuments(text.slice(rest.offset), rest.line);
  }
}
