import { Parts } from './parts';

const STEP = '  ';

/** A list of a report, of which each item is made when it is written, so that all of them are never there at once. */
export class JsonList<T> {
  constructor(
    private readonly items: readonly T[],
    private readonly jsonOf: (item: T) => object,
  ) {}

  public* parts(indent: string): Parts {
    const before = `\n${indent}${STEP}`;
    let separator = '[';
    for (const item of this.items) {
      // There is no other line break in JSON than those between its values.
      yield `${separator}${before}${JSON.stringify(this.jsonOf(item), undefined, 2).replaceAll('\n', before)}`;
      separator = ',';
    }
    yield separator === '[' ? '[]' : `\n${indent}]`;
  }
}

/** As `JSON.stringify` writes it with two spaces for each level, in parts. */
function* jsonParts(value: unknown, indent = ''): Parts {
  if (value instanceof JsonList) {
    yield* value.parts(indent);
  } else if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
  } else {
    const isList = Array.isArray(value);
    const [open, close] = isList ? '[]' : '{}';
    const inner = indent + STEP;
    let separator = open;
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) {
        yield `${separator}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
        yield* jsonParts(item, inner);
        separator = ',';
      }
    }
    yield separator === open ? open + close : `\n${indent}${close}`;
  }
}

/** A report as one document, which ends as files of lines do. */
export function* jsonReport(report: object): Parts {
  yield* jsonParts(report);
  yield '\n';
}
