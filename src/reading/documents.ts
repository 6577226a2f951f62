/** One document of a file of YAML. */
export interface Document {
  readonly text: string;
  /** The line of the file on which it begins, counted from 0. */
  readonly line: number;
}

const MARKER = /^(?:---(?=[\s]|$)|\.\.\.[ \t]*(?=\r?\n|$))/gm;

/**
 * The documents of a file, each by itself, so that one that is broken does not hide the others, and none needs the memory of all.
 *
 * A marker stands at the start of a line, where nothing else of a document can look like it.
 */
export function documentsOf(text: string): Document[] {
  const documents: Document[] = [];
  let start = 0;
  let line = 0;
  const end = (at: number) => {
    const part = text.slice(start, at);
    if (/^(?!\s*(?:#.*)?$)/m.test(part)) {
      documents.push({ text: part, line });
    }
    line += linesIn(part);
    start = at;
  };
  for (const match of text.matchAll(MARKER)) {
    if (match.index > start && !isDirectives(text.slice(start, match.index))) {
      end(match.index);
    }
  }
  end(text.length);
  return documents.map((document) => ({ ...document, text: document.text.replace(/^\.\.\./, '   ') }));
}

/** What stands before `---` and belongs to what comes after it. */
function isDirectives(text: string): boolean {
  return text.includes('%') && text.split('\n').every((line) => /^(%.*|\s*(#.*)?|\.\.\.\s*)$/.test(line.replace(/\r$/, ''))) && /^%/m.test(text);
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
