import { fieldsOfWay } from './fields-of-way';
import { JsonList, jsonReport } from '../json-parts';
import { Parts } from '../parts';
import { WayIn } from '../way-in';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const INVENTORY_VERSION = 1;

/** For programs: `docs/inventory.schema.json` describes the fields, which always come in the same order. */
export function inventoryJson(ways: readonly WayIn[]): Parts {
  return jsonReport({ version: INVENTORY_VERSION, waysIn: new JsonList(ways, fieldsOfWay) });
}
