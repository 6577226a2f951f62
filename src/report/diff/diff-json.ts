import { Diff } from './diff';
import { wayInJson } from '../inventory/inventory-json';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** For programs; `docs/inventory.md` describes the fields, which always come in the same order. */
export function diffJson({ ways, immutable }: Diff): string {
  const changes = ways.map(({ id, change, before, after, differences }) => ({
    id,
    change,
    before: before && wayInJson(before),
    after: after && wayInJson(after),
    differences: differences.map(({ what, before: was, after: is, effect }) => ({ what, before: was, after: is, effect })),
  }));
  const refused = immutable.map(({ subject, field, before, after, fix }) => ({
    subject: { kind: subject.kind, namespaceName: subject.namespaceName, name: subject.name },
    field,
    before,
    after,
    fix,
  }));
  return `${JSON.stringify({ version: VERSION, ways: changes, immutable: refused }, undefined, 2)}\n`;
}
