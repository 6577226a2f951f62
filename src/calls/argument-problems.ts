import { Field, fieldsOf } from './signature';
import { judgeArgument, takes } from './value-problems';
import { all } from '../text/alternatives';
import { PropertyProblem } from '../text/invalid';

/** Signatures of functions by what users call, for example `Tls.secret`. */
export type Signatures = Readonly<Record<string, string>>;

const parsed = new Map<string, readonly Field[]>();

/**
 * What is wrong with the arguments of a call, all of it.
 *
 * @param mayHaveMore whether the struct may have properties that are not known
 */
export function argumentProblems(entry: string, signatures: Signatures, args: readonly unknown[], mayHaveMore = false): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  const fields = fieldsOfEntry(entry, signatures);
  for (const [i, field] of fields.entries()) {
    const before = problems.length;
    if (field.variadic) {
      args.slice(i).forEach((arg, j) => judgeArgument({ ...field, name: `${field.name}[${j}]` }, arg, problems, false));
    } else {
      judgeArgument(field, args[i], problems, mayHaveMore);
    }
    const meant = problems.length > before ? entryThatTakes(args[i], i, entry, signatures) : undefined;
    if (meant !== undefined) {
      problems[before] = { ...problems[before], fix: `call '${meant}'` };
    }
  }
  if (args.length > fields.length && !fields.some(({ variadic }) => variadic) && isMeant(args[fields.length])) {
    const names = fields.map(({ name }) => `'${name}'`);
    problems.push({
      property: entry.replace(/^.*\./, ''),
      rule: names.length === 0 ? 'must be called without arguments' : `must be called with ${all(names)} only`,
      value: args[fields.length],
      fix: 'leave it out',
    });
  }
  return problems;
}

/** Read when they are called first, which most of them never are. */
function fieldsOfEntry(entry: string, signatures: Signatures): readonly Field[] {
  let fields = parsed.get(entry);
  if (fields === undefined) {
    fields = fieldsOf(signatures[entry]);
    parsed.set(entry, fields);
  }
  return fields;
}

/** Another function of the same class, which an argument would be right for. */
function entryThatTakes(arg: unknown, place: number, entry: string, signatures: Signatures): string | undefined {
  const [owner] = entry.split('.');
  return Object.keys(signatures).find((other) => {
    const field = other.startsWith(`${owner}.`) ? fieldsOfEntry(other, signatures)[place] : undefined;
    return field !== undefined && takes(field, arg);
  });
}

/** A text or an object counts, a number or a list does not: what is handed to `map` or `forEach` gets an index and the list as well. */
function isMeant(arg: unknown): boolean {
  try {
    return typeof arg === 'string' || typeof arg === 'object' && arg !== null && !(Symbol.iterator in arg);
  } catch {
    // A proxy throws what it likes.
    return true;
  }
}
