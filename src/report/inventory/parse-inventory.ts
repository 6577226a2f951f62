import { INVENTORY_VERSION } from './inventory-json';
import { Reachability, WayIn, WayInKind } from '../way-in';

/** Reads what `inventoryJson` wrote; gives the reason if it is something else. */
export function parseInventory(text: string): WayIn[] | string {
  let content: { version?: unknown; waysIn?: unknown } | null;
  try {
    content = JSON.parse(text);
  } catch {
    return 'must be JSON';
  }
  if (content === null || typeof content !== 'object' || !Array.isArray(content.waysIn)) {
    return "must be an inventory: an object with a list 'waysIn'";
  }
  if (content.version !== INVENTORY_VERSION) {
    return `must be an inventory of version ${INVENTORY_VERSION}, got ${JSON.stringify(content.version) ?? 'none'}`;
  }
  const wrong = content.waysIn.findIndex((way) => !isWayIn(way));
  return wrong < 0 ? (content.waysIn as WayIn[]) : `must have a way in at 'waysIn[${wrong}]'`;
}

function isWayIn(value: any): boolean {
  return (
    isObject(value) &&
    areTexts(value, ['id', 'reason', 'protocol', 'access']) &&
    (Object.values(WayInKind) as unknown[]).includes(value.way) &&
    (Object.values(Reachability) as unknown[]).includes(value.reachability) &&
    isName(value.opener) &&
    typeof value.tls === 'boolean' &&
    Array.isArray(value.targets) &&
    value.targets.every((target: any) => isObject(target) && isName(target.workload) && areNames(target.policies)) &&
    (value.networks === undefined || (Array.isArray(value.networks) && value.networks.every((network: unknown) => typeof network === 'string'))) &&
    (value.service === undefined || isName(value.service)) &&
    (value.gateway === undefined || isName(value.gateway)) &&
    areNames(value.otherServices)
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isName(value: any): boolean {
  return isObject(value) && areTexts(value, ['kind', 'name']);
}

function areNames(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isName));
}

function areTexts(value: any, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}
