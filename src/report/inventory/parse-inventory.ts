import { INVENTORY_VERSION } from './inventory-json';
import { Inventory } from './listed-ways';
import { NotUnderstoodObject } from '../not-understood-object';
import { Reachability, WayIn, WayInKind } from '../way-in';

/** Reads what `inventoryJson` wrote; gives the reason if it is something else. */
export function parseInventory(text: string): Inventory | string {
  let content: { version?: unknown; waysIn?: unknown; notUnderstood?: unknown } | null;
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
  if (wrong >= 0) {
    return `must have a way in at 'waysIn[${wrong}]'`;
  }
  // Earlier ones do not have this list.
  const { waysIn, notUnderstood = [] } = content;
  if (!isListOf(isNotUnderstood)(notUnderstood)) {
    return "must have objects with their reasons in 'notUnderstood'";
  }
  return { ways: waysIn as WayIn[], notUnderstood: notUnderstood as NotUnderstoodObject[] };
}

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isFlag: Shape = (value) => typeof value === 'boolean';
const isPort: Shape = (value) => Number.isInteger(value) && (value as number) > 0 && (value as number) < 65536;
const isName = isObjectOf({ kind: isText, name: isText }, { namespaceName: isText });
const isTarget = isObjectOf(
  { workload: isName },
  { service: isName, container: isText, containerPort: isPort, policies: isListOf(isName), admitted: isFlag },
);

const isNumber: Shape = (value) => typeof value === 'number';
const isProtection = isObjectOf(
  { what: isText, option: isText, saidBy: isName, value: isText },
  { networks: isListOf(isText), exceptFrom: isListOf(isText), limit: isNumber, limitWithout: isNumber },
);
const isNotUnderstood = isObjectOf({ opener: isName, reason: isText }, { constructPath: isText, file: isText });

/** As the schema in `docs/inventory.schema.json` has it; a later version may have more fields. */
const isWayIn = isObjectOf(
  {
    id: isText,
    way: isOneOf(Object.values(WayInKind)),
    opener: isName,
    reachability: isOneOf(Object.values(Reachability)),
    reason: isText,
    protocol: isText,
    tls: isFlag,
    targets: isListOf(isTarget),
    access: isText,
  },
  {
    networks: isListOf(isText),
    port: isPort,
    address: isText,
    host: isText,
    path: isText,
    pathMatch: isText,
    narrowed: isFlag,
    redirects: isFlag,
    tlsSecret: isText,
    plainHttp: isText,
    servedBy: isText,
    gateway: isName,
    entry: isName,
    service: isName,
    servicePort: isPort,
    otherServices: isListOf(isName),
    protections: isListOf(isProtection),
    constructPath: isText,
    file: isText,
  },
);

function isObjectOf(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>>): Shape {
  return (value) => typeof value === 'object' && value !== null
    && Object.entries(required).every(([name, isRight]) => isRight((value as Record<string, unknown>)[name]))
    && Object.entries(optional).every(([name, isRight]) => !Object.hasOwn(value, name) || isRight((value as Record<string, unknown>)[name]));
}

function isListOf(isRight: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(isRight);
}

function isOneOf(words: readonly unknown[]): Shape {
  return (value) => words.includes(value);
}
