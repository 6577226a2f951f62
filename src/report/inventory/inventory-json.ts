import { fieldsOfWay } from './fields-of-way';
import { Inventory } from './listed-ways';
import { JsonList, jsonReport } from '../json-parts';
import { NotUnderstoodObject } from '../not-understood-object';
import { Parts } from '../parts';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const INVENTORY_VERSION = 1;

/** For programs: `docs/inventory.schema.json` describes the fields, which always come in the same order. */
export function inventoryJson({ ways, notUnderstood }: Inventory): Parts {
  return jsonReport({
    version: INVENTORY_VERSION,
    waysIn: new JsonList(ways, fieldsOfWay),
    notUnderstood: new JsonList(notUnderstood, fieldsOfObject),
  });
}

/** In the order in which they are always written. */
export function fieldsOfObject({ opener: { kind, namespaceName, name }, reason, constructPath, file }: NotUnderstoodObject): object {
  return { opener: { kind, namespaceName, name }, reason, constructPath, file };
}
