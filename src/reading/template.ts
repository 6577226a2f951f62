import { Document } from './document';
import { placeholdersIn } from '../api-rules/formats/placeholder';

/** A line of its own by which a template decides or repeats. */
const CONTROL = /^[ \t]*(?:\{\{|\{%|<%)/m;

/** With what a placeholder begins that makes a line none of YAML, where it is not in quotes. */
const BREAKING = /^(?:\$?\{\{|\{%|<%|\$\{|\[\[|#\{|%|@)/;

/** A value, or a line of its own, that ytt makes: to others it is a comment. */
const YTT = /(?:^|[ \t])#@(?:[ \t]+\S.*|[/a-z][^\n]*)$/m;

/** What a template leaves to be filled in, if a document cannot be read for that: a placeholder on its line, or lines that are none of YAML. */
export function placeholdersOf({ text, line }: Document, brokenAt: number): readonly string[] | undefined {
  const broken = text.split('\n', brokenAt - line + 1)[brokenAt - line] ?? '';
  const here = placeholdersIn(broken).filter((placeholder) => BREAKING.test(placeholder));
  if (here.length > 0) {
    return here;
  }
  const first = CONTROL.test(text) ? placeholdersIn(text).slice(0, 1) : [];
  return first.length > 0 ? first : undefined;
}

/** What ytt is to fill in where others read a comment, and the line of the document on which it stands first, from 0. */
export function yttPlaceholder({ text }: Document): { readonly placeholder: string; readonly line: number } | undefined {
  const found = text.includes('#@') ? YTT.exec(text) : null;
  return found === null ? undefined : { placeholder: found[0].trim(), line: text.slice(0, found.index).split('\n').length - 1 };
}
