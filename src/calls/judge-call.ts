import { IConstruct } from 'constructs';
import { argumentProblems } from './argument-problems';
import { belongsTo } from './belongs';
import { CONSTRUCTORS, FUNCTIONS, METHODS } from './generated/signatures';
import { wordsFor } from './wording';
import { invalidAt, invalidValue, PropertyProblem } from '../text/invalid';

export { noteAsMade } from './belongs';
export { useApi } from './runtime';

/** What is wrong with the arguments of a constructor, with the path that the construct would have. */
export function errorOfNew(type: string, args: readonly unknown[], isSubclass: boolean): Error | undefined {
  const problems = argumentProblems(type, CONSTRUCTORS, args, isSubclass);
  const [scope, id] = args;
  return problems.length === 0 ? undefined : errorOf(type, problems, scope, typeof id === 'string' ? id : '');
}

/** What is wrong with the arguments of a static method, with the path of the construct that it is about. */
export function errorOfFunction(entry: string, args: readonly unknown[]): Error | undefined {
  const problems = argumentProblems(entry, FUNCTIONS, args);
  const isAboutConstruct = problems.length > 0 && /^\w+:constructs\./.test(FUNCTIONS[entry]);
  return problems.length === 0 ? undefined : errorOf(entry, problems, isAboutConstruct ? args[0] : undefined);
}

/** What is wrong with the arguments of a method, with the path of its construct. */
export function errorOfMethod(entry: string, receiver: object, args: readonly unknown[]): Error | undefined {
  const [type, method] = entry.split('.');
  if (!belongsTo(type, receiver)) {
    const { fix } = wordsFor({ kind: 'class', name: type }, receiver);
    return invalidValue(type, [{ property: method, rule: `must be called on an object that is made by ${type}`, fix }]);
  }
  const problems = argumentProblems(entry, METHODS, args);
  return problems.length === 0 ? undefined : errorOf(type, problems, receiver);
}

function errorOf(title: string, problems: PropertyProblem[], construct: unknown, id = ''): Error {
  if (!belongsTo('constructs.IConstruct', construct)) {
    return invalidValue(title, problems);
  }
  return invalidAt([(construct as IConstruct).node.path, id].filter(Boolean).join('/'), title, problems);
}
