import { ApiObject } from 'cdk8s';

/**
 * Changes a manifest that is otherwise ready to be written. It may change it in
 * place or give back another one.
 */
export type FinishingStep = (manifest: any) => any;

/**
 * Applies a step to what an API object renders, after its own serializer.
 *
 * cdk8s applies `addJsonPatch` before the serializers of the generated classes,
 * which drop every field that they do not know, and zero values.
 */
export function finish(apiObject: ApiObject, step: FinishingStep): void {
  stepsOf(apiObject).first.push(step);
}

/**
 * Like `finish`, but after all steps of `finish`, those added later included.
 */
export function finishLast(apiObject: ApiObject, step: FinishingStep): void {
  stepsOf(apiObject).last.push(step);
}

interface FinishingSteps {
  readonly first: FinishingStep[];
  readonly last: FinishingStep[];
}

const STEPS = Symbol('cdk8s-exposure.finishing-steps');

function stepsOf(apiObject: ApiObject & { [STEPS]?: FinishingSteps }): FinishingSteps {
  return apiObject[STEPS] ?? replaceToJson(apiObject);
}

function replaceToJson(apiObject: ApiObject): FinishingSteps {
  if (Object.getOwnPropertyDescriptor(apiObject, 'toJson')?.configurable === false) {
    throw new Error(`[${apiObject.node.path}] 'toJson' must not be overridden by a subclass; change the manifest in that method instead`);
  }
  const steps: FinishingSteps = { first: [], last: [] };
  const serialize = apiObject.toJson.bind(apiObject);
  const toJson = () => inOrder([...steps.first, ...steps.last].reduce((manifest, step) => step(manifest), serialize()));
  // neither shows up where the properties of the object are listed
  Object.defineProperty(apiObject, STEPS, { value: steps });
  Object.defineProperty(apiObject, 'toJson', { value: toJson, configurable: true, writable: true });
  return steps;
}

/** The order of keys in which cdk8s writes an object. */
function inOrder(manifest: any): any {
  const tidy = tidied(manifest, !process.env.CDK8S_DISABLE_SORT);
  const keys = ['apiVersion', 'kind', 'metadata'].filter((key) => key in tidy);
  return Object.fromEntries([...new Set([...keys, ...Object.keys(tidy)])].map((key) => [key, tidy[key]]));
}

/**
 * The value without keys that have no value, and with its keys sorted if asked
 * for; the very same value where there is nothing to do, which is the rule.
 */
function tidied(value: any, sort: boolean): any {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => tidied(item, sort));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const keys = Object.keys(value);
  const items = keys.map((key) => tidied(value[key], sort));
  if (keys.every((key, i) => items[i] === value[key] && items[i] !== undefined && !(sort && i > 0 && keys[i - 1] > key))) {
    return value;
  }
  const entries = keys.map((key, i) => [key, items[i]] as const).filter(([, item]) => item !== undefined);
  return Object.fromEntries(sort ? entries.sort(([a], [b]) => a < b ? -1 : 1) : entries);
}
