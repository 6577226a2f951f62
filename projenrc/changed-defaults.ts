import { parseAllDocuments } from 'yaml';

/** The YAML of an example, by the names of its files. */
export type ManifestFiles = ReadonlyMap<string, string>;

/** A value that stands in several objects is shown once for all of them, so that a changed default is one row. */
interface Change {
  readonly kind: string;
  readonly field: string;
  readonly before: string;
  readonly now: string;
}

const ABSENT = 'not written';

/** A longer value tells nobody anything in a table. */
const LONGEST = 120;

/** What an example writes otherwise than before, as a table of Markdown; nothing if it is the same. */
export function changedDefaults(before: ManifestFiles, now: ManifestFiles): string | undefined {
  const [old, current] = [fieldsOf(before), fieldsOf(now)];
  const changes = new Map<string, { readonly change: Change; readonly objects: string[] }>();
  for (const object of new Set([...old.keys(), ...current.keys()])) {
    for (const change of changesOf(object, old.get(object), current.get(object))) {
      const key = JSON.stringify(change);
      const known = changes.get(key) ?? { change, objects: [] };
      changes.set(key, known);
      known.objects.push(object);
    }
  }
  const rows = [...changes.values()].map(({ change, objects }) => `| ${[objects.join(', '), change.field, change.before, change.now].map(cell).join(' | ')} |`);
  return rows.length === 0 ? undefined : ['| Object | Field | Before | Now |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** An object that is new or gone is one row, and not one for each of its fields. */
function changesOf(object: string, before?: ReadonlyMap<string, string>, now?: ReadonlyMap<string, string>): Change[] {
  const [kind] = object.split(' ');
  if (before === undefined || now === undefined) {
    return [{ kind, field: 'all of it', before: before === undefined ? ABSENT : 'written', now: now === undefined ? ABSENT : 'written' }];
  }
  const fields = [...new Set([...before.keys(), ...now.keys()])].filter((field) => before.get(field) !== now.get(field));
  return fields.map((field) => ({ kind, field, before: before.get(field) ?? ABSENT, now: now.get(field) ?? ABSENT }));
}

/** The values of all objects, by 'Deployment shop/web' and by 'spec.template.spec.containers[web].image'. */
function fieldsOf(files: ManifestFiles): Map<string, ReadonlyMap<string, string>> {
  const documents = [...files.values()].flatMap((text) => parseAllDocuments(text));
  const objects = documents.map((document) => document.toJS()).filter((object) => object !== null);
  return new Map(objects.map((object) => {
    const { kind, metadata: { namespace, name } } = object;
    return [`${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`, new Map(leaves(object, ''))];
  }));
}

/** Items of a list are told apart by their names, so that one more does not change all that follow. */
function leaves(value: unknown, path: string): [string, string][] {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (typeof value !== 'object' || value === null || isEmpty) {
    return [[path, JSON.stringify(value)]];
  }
  if (Array.isArray(value)) {
    const names = value.map((item) => item?.name);
    const hasNames = new Set(names).size === names.length && names.every((name) => typeof name === 'string');
    return value.flatMap((item, i) => leaves(item, `${path}[${hasNames ? names[i] : i}]`));
  }
  return Object.entries(value).flatMap(([key, item]) => leaves(item, key.includes('.') ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`));
}

function cell(text: string): string {
  const brief = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return brief.replace(/[\\`*_{}<>|]/g, (character) => `\\${character}`);
}
