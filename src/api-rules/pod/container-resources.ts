import { Fields } from '../fields';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import {
  isContainerResource,
  isExtendedResource,
  isHugePages,
  mayBeOvercommitted,
  pageSizeOf,
  RESOURCE_NAME_RULE,
} from '../formats/resource-name';

const ONE = 1_000_000_000n;
const MILLI = ONE / 1000n;

/** What a container asks for, and what it may use at most. */
export function judgeResources(resources: Fields): void {
  const limits = judgeAmounts(resources, 'limits');
  const requests = judgeAmounts(resources, 'requests');
  for (const [name, request] of requests) {
    judgeRequest(resources, name, request, limits.get(name));
  }
  const names = [...limits.keys(), ...requests.keys()];
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory')) {
    resources.refuseAll('pod/invalid-resources', "must have 'cpu' or 'memory' when there are huge pages", 'add a request for memory');
  }
}

function judgeAmounts(resources: Fields, name: string): Map<string, bigint> {
  const amounts = new Map<string, bigint>();
  resources.eachValue(name, (resource, value, field) => {
    const amount = parseQuantity(value ?? 0);
    const add = (rule: string, fix: string): void => resources.problems.add({ id: 'pod/invalid-resources', field, value, rule, fix });
    if (!isContainerResource(resource)) {
      add(RESOURCE_NAME_RULE, 'correct the name of the resource');
    }
    if (amount === undefined || amount < 0n) {
      add(`${QUANTITY_RULE} and not negative`, 'correct the amount');
      return;
    }
    if (isExtendedResource(resource) && roundUp(amount, MILLI) % ONE !== 0n) {
      add('must be a whole number', 'correct the amount');
    }
    if (isHugePages(resource) && !isMultiple(amount, parseQuantity(pageSizeOf(resource)))) {
      add('must be a multiple of the size of a page', 'correct the amount');
    }
    // The server keeps thousandths and compares what it keeps.
    amounts.set(resource, roundUp(amount, MILLI));
  });
  return amounts;
}

function judgeRequest(resources: Fields, name: string, request: bigint, limit: bigint | undefined): void {
  const field = `${resources.pathOf('requests')}[${name}]`;
  const value = (resources.raw('requests') as Record<string, unknown>)[name];
  const add = (rule: string, fix: string): void => resources.problems.add({ id: 'pod/invalid-resources', field, value, rule, fix });
  if (limit === undefined) {
    if (!mayBeOvercommitted(name)) {
      add("must be in 'limits' too", 'set the limit to the same amount');
    }
  } else if (request > limit) {
    add('must not be more than its limit', 'lower the request, or raise the limit');
  } else if (request < limit && !mayBeOvercommitted(name)) {
    add('must be the same as its limit', 'set both to the same amount');
  }
}

function isMultiple(amount: bigint, size: bigint | undefined): boolean {
  return size !== undefined && size > 0n && roundUp(size, MILLI) % ONE === 0n && roundUp(amount, ONE) % size === 0n;
}

function roundUp(amount: bigint, unit: bigint): bigint {
  return ((amount + unit - 1n) / unit) * unit;
}
