import { Diff } from './diff';
import { ImmutableChange } from './immutable-changes';
import { WayInChange } from './way-in-change';
import { fieldsOfWay } from '../inventory/fields-of-way';
import { fieldsOfObject } from '../inventory/inventory-json';
import { JsonList, jsonReport } from '../json-parts';
import { Parts } from '../parts';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** For programs; `docs/inventory.md` describes the fields, which always come in the same order. */
export function diffJson({ ways, immutable, notUnderstood }: Diff): Parts {
  return jsonReport({
    version: VERSION,
    ways: new JsonList(ways, changeJson),
    immutable: new JsonList(immutable, refusedJson),
    notUnderstood: new JsonList(notUnderstood, fieldsOfObject),
  });
}

function changeJson({ id, change, before, after, differences, behind = [] }: WayInChange): object {
  return {
    id,
    change,
    before: before && fieldsOfWay(before),
    after: after && fieldsOfWay(after),
    behind,
    differences: differences.map(({ what, before: was, after: is, effect }) => ({ what, before: was, after: is, effect })),
  };
}

function refusedJson({ subject, field, before, after, fix }: ImmutableChange): object {
  return { subject: { kind: subject.kind, namespaceName: subject.namespaceName, name: subject.name }, field, before, after, fix };
}
