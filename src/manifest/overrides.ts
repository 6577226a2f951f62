import { ApiObject, JsonPatch } from 'cdk8s';
import { IConstruct } from 'constructs';
import { finishLast } from './finish';
import { copyOfJson, END_OF_LIST, isJson, isSameJson, isWithin, pathOf, pointerOf, shownPointer, valueAt, whyNoPlace, whyNoValue } from './json-pointer';
import { FieldProblem } from './kubernetes-fields';
import { lateFields } from '../late';
import { isKept } from './handed-over';
import { addOverridden } from './overridden';
import { invalidConstruct, PropertyProblem, sentenceOf } from '../text/invalid';
import { printedValue } from '../text/printed-value';

/**
 * Changes the manifest of an API object after everything else, so that any field
 * of Kubernetes can be set, also one that its class does not know.
 *
 * Works on the objects of this library, of cdk8s-plus, of `Include` and on any
 * other `ApiObject`. Nothing is lost silently: a field that the kind does not
 * have is refused right away, and an operation that has nothing to work on, or
 * that does not reach the written manifest, fails the synth.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6902
 *
 * @example
 * import { JsonPatch } from 'cdk8s';
 *
 * declare const deployment: kplus.Deployment;
 *
 * Overrides.of(deployment).apply(JsonPatch.add('/spec/strategy/rollingUpdate/maxUnavailable', 0));
 */
export class Overrides {
  /**
   * The overrides of an API object.
   *
   * @param construct the API object, or a construct that has one primary API
   * object, such as a Deployment or Service of cdk8s-plus
   */
  public static of(construct: IConstruct): Overrides {
    const apiObject = primaryApiObjectOf(construct);
    const overrides = ALL_OVERRIDES.get(apiObject) ?? new Overrides(apiObject);
    ALL_OVERRIDES.set(apiObject, overrides);
    return overrides;
  }

  private readonly overrides: Override[] = [];
  private outcome?: Outcome;
  private passed = false;

  private constructor(private readonly apiObject: ApiObject) {}

  /**
   * Applies operations after all earlier ones; the last word on a field holds.
   *
   * Names are looked up among the fields that the kind has in Kubernetes. Those
   * of custom resources, such as a `Gateway`, are not known and hence not judged.
   *
   * @param operations made with `JsonPatch.add`, `replace`, `remove`, `copy`, `move` or `test`
   */
  public apply(...operations: JsonPatch[]): void {
    this.accept(operations, (path, value) => lateFields().fieldProblems(this.apiObject.apiVersion, this.apiObject.kind, path, value));
  }

  /**
   * Like `apply`, for fields that are newer than the list of fields of this
   * library. Names are not looked up, hence a misspelled one is not noticed.
   *
   * @param operations made with `JsonPatch.add`, `replace`, `remove`, `copy`, `move` or `test`
   */
  public applyUnlisted(...operations: JsonPatch[]): void {
    this.accept(operations, () => []);
  }

  private accept(patches: JsonPatch[], lookUp: LookUp): void {
    const operations = patches.map((patch) => patch._toJson() as Operation);
    const problems = operations.flatMap((operation) => problemsOf(operation, lookUp));
    if (problems.length > 0) {
      throw invalidConstruct(this.apiObject, 'Overrides', problems);
    }
    if (this.overrides.length === 0) {
      finishLast(this.apiObject, (manifest) => this.override(manifest));
      this.apiObject.node.addValidation({ validate: () => this.validate() });
    }
    this.overrides.push(...operations.map(overrideOf));
    for (const { op, path, from } of operations) {
      (op === 'move' ? [path, from!] : op === 'test' ? [] : [path]).forEach((place) => addOverridden(this.apiObject, place));
    }
    this.passed = false;
  }

  private override(manifest: unknown): unknown {
    this.passed = false;
    this.outcome = outcomeOf(manifest, this.overrides);
    if (this.outcome.problems.length > 0) {
      throw invalidConstruct(this.apiObject, 'Overrides', this.outcome.problems);
    }
    return copyOfJson(this.outcome.manifest);
  }

  /**
   * cdk8s validates the whole app anew for each chart, so that what has passed
   * is not judged again until it is written.
   */
  private validate(): string[] {
    if (this.passed) {
      return [];
    }
    const written = this.write();
    const problems = written === undefined ? this.outcome?.problems ?? [] : this.lost(written);
    this.passed = written !== undefined && problems.length === 0;
    return problems.map(sentenceOf);
  }

  /** The manifest as cdk8s writes it; nothing if it cannot, of which cdk8s tells by itself. */
  private write(): unknown {
    // An object that is not rendered again was overridden when it was.
    if (!isKept(this.apiObject)) {
      this.outcome = undefined;
    }
    try {
      return this.apiObject.toJson();
    } catch {
      return undefined;
    }
  }

  private lost(written: unknown): PropertyProblem[] {
    const { outcome } = this;
    const touched = outcome?.touched ?? this.overrides.map(({ path }) => path);
    const lost = touched.filter((path) => !outcome || !isSameJson(valueAt(written, path), valueAt(outcome.manifest, path)));
    return lost.map((path) => ({
      property: nameOf(path),
      rule: 'must reach the manifest as it was set',
      value: valueAt(written, path),
      fix: 'something else changes what this object renders; let it do so before the first override',
    }));
  }
}

const ALL_OVERRIDES = new WeakMap<ApiObject, Overrides>();

/** An operation as RFC 6902 writes it. */
interface Operation {
  readonly op: 'add' | 'replace' | 'remove' | 'copy' | 'move' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** An operation that is well formed. */
interface Override {
  readonly operation: Operation;
  readonly path: string[];
  readonly source?: string[];
}

/** What the overrides make of a manifest. */
interface Outcome {
  readonly manifest: unknown;
  readonly touched: string[][];
  readonly problems: PropertyProblem[];
}

/** What is wrong with the names in a path, or in the value that is to be there. */
type LookUp = (path: string[], value?: unknown) => FieldProblem[];

function primaryApiObjectOf(construct: IConstruct): ApiObject {
  let found: IConstruct | undefined = construct;
  while (found && !ApiObject.isApiObject(found)) {
    found = found.node.defaultChild;
  }
  if (!found) {
    throw invalidConstruct(construct, 'Overrides', [{
      property: 'construct',
      rule: 'must be an API object or have a primary one',
      fix: "pass the object that is meant, for example one of the 'apiObjects' of an 'Include'",
    }]);
  }
  return found as ApiObject;
}

const WITH_VALUE = ['add', 'replace', 'test'];
const UNSAFE_NAMES = ['__proto__', 'constructor', 'prototype'];

// Judged at the call: an operation by itself.

function problemsOf(operation: Operation, lookUp: LookUp): PropertyProblem[] {
  const pointers = operation.from === undefined ? [operation.path] : [operation.from, operation.path];
  const malformed = pointers.flatMap(pointerProblems);
  if (malformed.length > 0) {
    return malformed;
  }
  const { op, value } = operation;
  const { path, source } = overrideOf(operation);
  return [
    ...(op === 'test' ? [] : identityProblems(path)),
    ...(op === 'move' && source ? identityProblems(source) : []),
    ...(op === 'move' && source ? cycleProblems(source, path) : []),
    ...(WITH_VALUE.includes(op) ? valueProblems(path, value) : []),
    ...[...(source ? lookUp(source) : []), ...lookUp(path, value)].map(misnamed),
  ];
}

function pointerProblems(pointer: string): PropertyProblem[] {
  const path = pathOf(pointer);
  if (!path) {
    return [{
      property: shownPointer(pointer),
      rule: "must be a JSON pointer: a '/' before each name, no control characters",
      fix: "write for example '/spec/type', and within a name '~1' for '/' and '~0' for '~'",
    }];
  }
  return path.some((name) => UNSAFE_NAMES.includes(name))
    ? [{ property: shownPointer(pointer), rule: `must not hold the names ${UNSAFE_NAMES.join(', ')}`, fix: 'set it where the object is defined' }]
    : [];
}

function identityProblems(path: string[]): PropertyProblem[] {
  const property = nameOf(path);
  if (path.length === 0 || (path.length === 1 && path[0] === 'metadata')) {
    return [{ property, rule: 'must not be changed as a whole', fix: 'change the fields within it one by one' }];
  }
  if (path[0] === 'apiVersion' || path[0] === 'kind') {
    return [{ property, rule: 'must not be changed by an override', fix: 'define an object of that kind instead' }];
  }
  if (isWithin(path, ['metadata', 'name'])) {
    return [{ property, rule: 'must not be changed by an override, since other objects refer to it', fix: 'give the name where the object is defined' }];
  }
  return [];
}

function cycleProblems(source: string[], path: string[]): PropertyProblem[] {
  return path.length > source.length && isWithin(path, source)
    ? [{ property: nameOf(path), rule: `must not lie within '${nameOf(source)}', which is moved there`, fix: "use 'JsonPatch.copy'" }]
    : [];
}

function valueProblems(path: string[], value: unknown): PropertyProblem[] {
  const property = nameOf(path);
  if (value === undefined || value === null) {
    return [{ property, rule: 'must be given a value', value, fix: "use 'JsonPatch.remove' to take a field away" }];
  }
  return isJson(value) ? [] : [{ property, rule: 'must be given plain data', fix: 'write texts, finite numbers, booleans, lists and maps only' }];
}

function misnamed({ path, rule, fix }: FieldProblem): PropertyProblem {
  return { property: nameOf(path), rule, value: path[path.length - 1], fix };
}

// Judged when the manifest is rendered: an operation and what it works on.

function outcomeOf(rendered: unknown, overrides: Override[]): Outcome {
  const manifest = copyOfJson(rendered);
  const touched: string[][] = [];
  const problems: PropertyProblem[] = [];
  const failed: string[][] = [];
  for (const override of overrides) {
    const places = override.source ? [override.source, override.path] : [override.path];
    if (places.some((place) => failed.some((path) => isWithin(place, path)))) {
      continue; // follows from a problem that is reported already
    }
    const problem = applicationProblem(manifest, override);
    if (problem) {
      problems.push(problem);
      failed.push(override.path);
      continue;
    }
    JsonPatch.apply(manifest, patchOf(override.operation));
    if (override.operation.op !== 'test') {
      touched.push(...places.map((place) => withEndOfList(manifest, place)));
    }
  }
  return { manifest, touched, problems };
}

function overrideOf(operation: Operation): Override {
  // what becomes of the value after the call is of no account
  const own = isJson(operation.value) ? copyOfJson(operation) : operation;
  return { operation: own, path: pathOf(own.path) ?? [], source: pathOf(own.from) };
}

function patchOf({ op, path, from = '', value }: Operation): JsonPatch {
  switch (op) {
    case 'copy':
    case 'move': return JsonPatch[op](from, path);
    case 'remove': return JsonPatch.remove(path);
    default: return JsonPatch[op](path, value);
  }
}

/** The place of an item that was added with `-`. */
function withEndOfList(manifest: unknown, path: string[]): string[] {
  const parent = path.slice(0, -1);
  const list = valueAt(manifest, parent);
  return path[path.length - 1] === END_OF_LIST && Array.isArray(list) ? [...parent, String(list.length - 1)] : path;
}

function applicationProblem(manifest: unknown, { operation, path, source }: Override): PropertyProblem | undefined {
  const { op, value } = operation;
  const used = source ?? (op === 'add' ? undefined : path);
  const gap = used && whyNoValue(manifest, used);
  if (used && gap) {
    return { property: nameOf(used), ...gap, fix: op === 'replace' ? "use 'JsonPatch.add' to set it" : `leave out the operation '${op}', or name what exists` };
  }
  if (op === 'test' && !isSameJson(valueAt(manifest, path), value)) {
    return { property: nameOf(path), rule: `must be ${printedValue(value)} at this point`, value: valueAt(manifest, path), fix: 'adapt what relies on it' };
  }
  const before = op === 'move' && source ? JsonPatch.apply(copyOfJson(manifest), JsonPatch.remove(pointerOf(source))) : manifest;
  const obstacle = op === 'add' || source ? whyNoPlace(before, path) : undefined;
  return obstacle && { property: nameOf(path), ...obstacle };
}

function nameOf(path: string[]): string {
  return shownPointer(pointerOf(path));
}
