import { Document, Unread } from './document';
import { beginsAsJson, jsonDocuments } from './json-documents';
import { yamlDocuments } from './yaml-documents';

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
