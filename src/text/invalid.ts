import { IConstruct } from 'constructs';
import { printedName, printedValue } from './printed-value';

/**
 * A problem of one property of a construct, or of a value type.
 */
export interface PropertyProblem {
  /** The property as the user wrote it. */
  readonly property: string;

  /** Completes "'<property>' ...", for example `must be a whole number from 1 to 65535`. */
  readonly rule: string;

  /** The offending value; left out where showing it would not help. */
  readonly value?: unknown;

  /** What to do. */
  readonly fix: string;
}

/**
 * `'port' must be ..., got 0; write ...`
 */
export function sentenceOf(problem: PropertyProblem): string {
  const got = 'value' in problem ? `, got ${printedValue(problem.value)}` : '';
  return `'${printedName(problem.property)}' ${problem.rule}${got}; ${problem.fix}`;
}

/**
 * The error that reports all problems of one construct at once.
 *
 * @param kind what is invalid, for example `NodePortService`
 */
export function invalidConstruct(construct: IConstruct, kind: string, problems: PropertyProblem[]): Error {
  return invalidAt(construct.node.path, kind, problems);
}

/** The same for a construct that is not there yet, by the path that it was to have. */
export function invalidAt(path: string, kind: string, problems: PropertyProblem[]): Error {
  return new Error(`invalid ${kind}:\n${withoutRepeats(problems).map((p) => `  [${path}] ${sentenceOf(p)}`).join('\n')}`);
}

/** One property may end in several fields, and two controllers may find the same fault. */
function withoutRepeats(problems: PropertyProblem[]): PropertyProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ property, rule }) => {
    const key = `${property} ${rule}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The error of a value type, which has no place in the construct tree.
 *
 * @param what the factory as the user wrote it, for example `AllowedClients.cidrs`
 */
export function invalidValue(what: string, problems: PropertyProblem[]): Error {
  return new Error(`invalid ${what}:\n${problems.map((p) => `  ${sentenceOf(p)}`).join('\n')}`);
}
