import { SHAPES } from './generated/declared-types';
import { CONSTRUCTORS } from './generated/signatures';
import { runtimeOf } from './runtime';
import { packagedClassesOf } from '../text/rtti';

/** The objects that the static methods of this library have given. The constants of its classes are the others. */
const made = new WeakSet<object>();

/** Notes where an object comes from: what is private in TypeScript can be called in JavaScript. */
export function noteAsMade(value: object): void {
  made.add(value);
}

/**
 * Whether a value is of a class or an interface: by its class, in any copy of the
 * package, or else by what it has.
 */
export function belongsTo(type: string, value: unknown): boolean {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isOf(type, value);
  } catch {
    // A proxy throws what it likes.
    return false;
  }
}

function isOf(type: string, value: object): boolean {
  const own = type.includes('.') ? undefined : runtimeOf(type);
  if (typeof own === 'function' && value instanceof own) {
    return Object.hasOwn(CONSTRUCTORS, type) || made.has(value) || Object.values(own).includes(value);
  }
  return hasClass(type, value) || (Object.hasOwn(SHAPES, type) && hasShape(SHAPES[type], value));
}

function hasClass(type: string, value: object): boolean {
  const wanted = withoutRelease(type.includes('.') ? type : `cdk8s-exposure.${type}`);
  return packagedClassesOf(value).some((each) => withoutRelease(each) === wanted);
}

/** cdk8s-plus has a package for each version of Kubernetes, all with the same classes. */
function withoutRelease(type: string): string {
  return type.replace(/^(cdk8s-plus)-\d+\./, '$1.');
}

/** One member at least has to be there, even if each may be left out. */
function hasShape(shape: string, value: object): boolean {
  let isThere = false;
  for (const text of shape.split(' ')) {
    const [, name, call, mark, type] = /^(\w+)(\(\))?(\?)?(?::(.*))?$/.exec(text)!;
    const member = (value as { [name: string]: unknown })[name];
    if (member === undefined ? mark === undefined : !isMember(member, call !== undefined, type)) {
      return false;
    }
    isThere ||= member !== undefined;
  }
  return isThere;
}

function isMember(member: unknown, isMethod: boolean, type: string | undefined): boolean {
  if (type === undefined || isMethod) {
    return !isMethod || typeof member === 'function';
  }
  return type.startsWith('[') ? Array.isArray(member) : typeof member === type || belongsTo(type, member);
}
