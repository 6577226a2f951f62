import { isMap, isScalar, isSeq, LineCounter, Node, parseDocument } from 'yaml';
import { Document } from './documents';

/**
 * Finds the line of a field in a document. The document is read again for that, with its positions, when it is asked for
 * the first time: most documents never are.
 */
export function lineFinder({ text, line }: Document): (field: string) => number | undefined {
  let lines: ((field: string) => number) | undefined;
  return (field) => {
    lines ??= finder(text);
    return line + lines(field);
  };
}

function finder(text: string): (field: string) => number {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter, version: '1.1', strict: false, uniqueKeys: false, logLevel: 'silent' });
  return (field) => counter.linePos(offsetOf(contents, field)).line;
}

/** Of the field, or of the nearest one above it that is there. */
function offsetOf(root: Node | null, field: string): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  let rest = field;
  while (rest !== '') {
    const step = stepInto(node, rest);
    if (step === undefined) {
      break;
    }
    ({ node, offset, rest } = step);
  }
  return offset;
}

interface Step {
  readonly node: unknown;
  readonly offset: number;
  readonly rest: string;
}

function stepInto(node: unknown, path: string): Step | undefined {
  if (isSeq(node)) {
    const match = /^\[(\d+)\]\.?/.exec(path);
    const item = match === null ? undefined : (node.items[Number(match[1])] as Node | undefined);
    return item?.range ? { node: item, offset: item.range[0], rest: path.slice(match![0].length) } : undefined;
  }
  if (!isMap(node)) {
    return undefined;
  }
  // Keys may hold dots and brackets, so the longest key that fits is meant.
  let best: Step | undefined;
  let longest = -1;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : undefined;
    const length = name === undefined ? undefined : lengthOf(name, path);
    if (length !== undefined && length > longest) {
      longest = length;
      best = { node: value, offset: (key as Node).range?.[0] ?? 0, rest: path.slice(length).replace(/^\./, '') };
    }
  }
  return best;
}

/** How much of a path a key stands for, in one of its two spellings. */
function lengthOf(name: string, path: string): number | undefined {
  if (path.startsWith(`[${name}]`)) {
    return name.length + 2;
  }
  const next = path[name.length];
  return name !== '' && path.startsWith(name) && (next === undefined || next === '.' || next === '[') ? name.length : undefined;
}
