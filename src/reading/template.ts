import { Document } from './document';
import { placeholdersIn } from '../api-rules/formats/placeholder';

/** A line of its own by which a template decides or repeats. */
const CONTROL = /^[ \t]*(?:\{\{|\{%|<%)/m;

/** What a template leaves to be filled in, if a document cannot be read for that: a placeholder on its line, or lines that are none of YAML. */
export function placeholdersOf({ text, line }: Document, brokenAt: number): readonly string[] | undefined {
  const broken = text.split('\n', brokenAt - line + 1)[brokenAt - line] ?? '';
  const here = placeholdersIn(broken).filter((placeholder) => /^(?:\{\{|\{%|<%|\$\{)/.test(placeholder));
  if (here.length > 0) {
    return here;
  }
  const first = CONTROL.test(text) ? placeholdersIn(text).slice(0, 1) : [];
  return first.length > 0 ? first : undefined;
}
