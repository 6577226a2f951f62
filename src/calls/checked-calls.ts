import { lateCalls } from '../late';
import { FUNCTIONS, METHODS } from './generated/signatures';
import { invalidValue } from '../text/invalid';
import { withArticle } from '../text/printed-value';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Members = { [name: string]: Method };
type Class = { readonly prototype: Members; new (): object } & Members;

const AsyncFunction = (async () => undefined).constructor;

/** What this package exports; nothing before all of it is loaded. */
let api: { readonly [name: string]: unknown } = {};

let judge: ReturnType<typeof lateCalls> | undefined;

/**
 * Makes all static methods and all methods of the API compare their arguments
 * with what the API declares, which no compiler does for JavaScript and Python.
 * Constructors do it by `checkNew`.
 *
 * The classes stay what they are, so that they can be extended and compared.
 */
export function checkCalls(exported: { readonly [name: string]: unknown }): void {
  api = exported;
  for (const entry of Object.keys(FUNCTIONS)) {
    const [type, name] = entry.split('.');
    const owner = api[type] as Class;
    replace(owner, name, checkedFunction(entry, owner[name], owner));
  }
  for (const entry of Object.keys(METHODS)) {
    const [type, name] = entry.split('.');
    const owner = api[type] as Class;
    replace(owner.prototype, name, checkedMethod(entry, owner.prototype[name], owner));
  }
}

/**
 * Compares the arguments of a constructor with what the API declares. It comes
 * before everything else, so that nothing is left in the scope.
 *
 * @param target the class that is made: a subclass may hand on props of its own
 */
export function checkNew(type: string, target: unknown, args: readonly unknown[]): void {
  const error = type in api ? judgeOfCalls().errorOfNew(type, args, target !== api[type]) : undefined;
  if (error !== undefined) {
    throw error;
  }
}

function checkedFunction(entry: string, method: Method, owner: Class): Method {
  return function (...args) {
    const { errorOfFunction, noteAsMade } = judgeOfCalls();
    const error = errorOfFunction(entry, args);
    if (error !== undefined) {
      throw error;
    }
    const result = method.apply(this, args);
    if (result instanceof owner) {
      noteAsMade(result);
    }
    return result;
  };
}

function checkedMethod(entry: string, method: Method, owner: Class): Method {
  return function (...args) {
    const error = this instanceof owner ? judgeOfCalls().errorOfMethod(entry, this, args) : withoutObject(entry, this);
    if (error === undefined) {
      return method.apply(this, args);
    }
    if (method instanceof AsyncFunction) {
      return Promise.reject(error);
    }
    throw error;
  };
}

function withoutObject(entry: string, receiver: unknown): Error {
  const [type, property] = entry.split('.');
  const fix = `write it behind the object, as in 'object.${property}(...)'`;
  return invalidValue(type, [{ property, rule: `must be called on ${withArticle(type)}`, value: receiver, fix }]);
}

/** Users read the name of a method in a stack, and tools ask for the number of its parameters. */
function replace(owner: Members, name: string, checked: Method): void {
  Object.defineProperty(checked, 'name', { value: name, configurable: true });
  Object.defineProperty(checked, 'length', { value: owner[name].length, configurable: true });
  owner[name] = checked;
}

function judgeOfCalls(): ReturnType<typeof lateCalls> {
  judge ??= lateCalls();
  // Test runners load modules anew, and what is loaded late may then serve two copies of the rest.
  judge.useApi(api);
  return judge;
}
