import { ApiObject } from 'cdk8s';
import { renderingError } from './broken-patch';
import { hasLargeMaps, renderWithLargeMaps } from './large-maps';

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

/**
 * Takes care that an object is rendered in time that grows with its labels and
 * annotations, also if it gets no finishing step.
 */
export function renderInLinearTime(apiObject: ApiObject): void {
  if (hasLargeMaps(apiObject)) {
    stepsOf(apiObject);
  }
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
  const render = apiObject.toJson.bind(apiObject);
  const serialize = () => {
    try {
      return renderWithLargeMaps(apiObject, render);
    } catch (error) {
      throw renderingError(apiObject, render, error);
    }
  };
  const toJson = () => inOrder([...steps.first, ...steps.last].reduce((manifest, step) => step(manifest), serialize()));
  // neither shows up where the properties of the object are listed
  Object.defineProperty(apiObject, STEPS, { value: steps });
  Object.defineProperty(apiObject, 'toJson', { value: toJson, configurable: true, writable: true });
  return steps;
}

const FIRST_KEYS = ['apiVersion', 'kind', 'metadata'];

/** The order of keys in which cdk8s writes an object. */
function inOrder(manifest: any): any {
  const tidy = tidied(manifest, !process.env.CDK8S_DISABLE_SORT);
  const ordered: { [key: string]: unknown } = {};
  for (const key of FIRST_KEYS) {
    if (key in tidy) {
      ordered[key] = tidy[key];
    }
  }
  return Object.assign(ordered, tidy);
}

/**
 * The value without keys that have no value, and with its keys sorted if asked
 * for; the very same value where there is nothing to do, which is the rule.
 */
function tidied(value: any, sort: boolean): any {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Array.isArray(value) ? tidiedItems(value, sort) : tidiedFields(value, sort);
}

function tidiedItems(items: any[], sort: boolean): any[] {
  let copy: any[] | undefined;
  for (const [i, item] of items.entries()) {
    const tidy = tidied(item, sort);
    if (tidy !== item) {
      copy ??= [...items];
      copy[i] = tidy;
    }
  }
  return copy ?? items;
}

function tidiedFields(fields: any, sort: boolean): any {
  let copy: any;
  let inPlace = true;
  let previous = '';
  for (const key in fields) {
    const field = tidied(fields[key], sort);
    if (field !== fields[key]) {
      copy ??= { ...fields };
      copy[key] = field;
    }
    inPlace &&= field !== undefined && !(sort && previous > key);
    previous = key;
  }
  return inPlace ? copy ?? fields : orderedFields(copy ?? fields, sort);
}

function orderedFields(fields: any, sort: boolean): any {
  const keys = Object.keys(fields);
  const ordered: { [key: string]: unknown } = {};
  for (const key of sort ? keys.sort() : keys) {
    if (fields[key] !== undefined) {
      ordered[key] = fields[key];
    }
  }
  return ordered;
}
