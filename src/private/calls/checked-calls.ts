import { Construct } from 'constructs';
import { argumentProblems } from './argument-problems';
import { belongsTo, noteAsMade } from './belongs';
import { Exports, registerApi, runtimeOf } from './runtime';
import { CLASSES, CONSTRUCTORS, FUNCTIONS, METHODS } from '../generated/signatures';
import { invalidAt, invalidValue, PropertyProblem } from '../invalid';
import { withArticle } from '../printed-value';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Members = { [name: string]: Method };
type Class = { readonly prototype: Members; new (): object } & Members;

const AsyncFunction = (async () => undefined).constructor;

/**
 * Makes all static methods and all methods of the API compare their arguments
 * with what the API declares, which no compiler does for JavaScript and Python.
 * Constructors do it by `checkNew`.
 *
 * The classes stay what they are, so that they can be extended and compared.
 */
export function checkCalls(api: Exports): void {
  registerApi(api);
  for (const owner of Object.keys(CLASSES).flatMap((type) => api[type] as Class ?? [])) {
    Object.values(owner).filter((value) => (value as unknown) instanceof owner).forEach(noteAsMade);
  }
  for (const entry of Object.keys(FUNCTIONS)) {
    const [type, name] = entry.split('.');
    replace(api[type] as Class, name, (method) => checkedFunction(entry, method, api[type] as Class));
  }
  for (const entry of Object.keys(METHODS)) {
    const [type, name] = entry.split('.');
    replace((api[type] as Class).prototype, name, (method) => checkedMethod(entry, method, api[type] as Class));
  }
}

/**
 * Compares the arguments of a constructor with what the API declares. It comes
 * before everything else, so that nothing is left in the scope.
 *
 * @param target the class that is made: a subclass may hand on props of its own
 */
export function checkNew(type: string, target: unknown, args: readonly unknown[]): void {
  const own = runtimeOf(type);
  const problems = own === undefined ? [] : argumentProblems(type, CONSTRUCTORS, args, target !== own);
  if (problems.length > 0) {
    const [scope, id] = args;
    throw invalidCall(type, problems, scope, typeof id === 'string' ? id : '');
  }
}

function checkedFunction(entry: string, method: Method, owner: Class): Method {
  const concernsConstruct = /^\w+:constructs\./.test(FUNCTIONS[entry]);
  return function (...args) {
    const problems = argumentProblems(entry, FUNCTIONS, args);
    if (problems.length > 0) {
      throw invalidCall(entry, problems, concernsConstruct ? args[0] : undefined);
    }
    const result = method.apply(this, args);
    if (result instanceof owner) {
      noteAsMade(result);
    }
    return result;
  };
}

function checkedMethod(entry: string, method: Method, owner: Class): Method {
  const [type, name] = entry.split('.');
  return function (...args) {
    const problems = this instanceof owner ? argumentProblems(entry, METHODS, args) : [{
      property: name, rule: `must be called on ${withArticle(type)}`, value: this, fix: `write it behind the object, as in 'object.${name}(...)'`,
    }];
    if (problems.length === 0) {
      return method.apply(this, args);
    }
    const error = invalidCall(type, problems, this);
    if (method instanceof AsyncFunction) {
      return Promise.reject(error);
    }
    throw error;
  };
}

/** What cdk8s and jsii look up about a method stays as it was. */
function replace(owner: Members, name: string, checked: (method: Method) => Method): void {
  const method = owner[name];
  const { name: own, length } = Object.getOwnPropertyDescriptors(method);
  const value = Object.defineProperties(checked(method), { name: own, length });
  Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value });
}

/**
 * The error of a call, with the path of the construct that it concerns if there
 * is one.
 *
 * @param id of the construct that was to be made in it
 */
function invalidCall(what: string, problems: PropertyProblem[], construct: unknown, id = ''): Error {
  if (!belongsTo('constructs.Construct', construct)) {
    return invalidValue(what, problems);
  }
  return invalidAt([(construct as Construct).node.path, id].filter(Boolean).join('/'), what, problems);
}
