import { SCHEMAS } from './generated/schemas';

/*
 * A line of the generated text is a type and its fields, each with what it holds:
 *
 *     core.v1.ServicePort name:s port:i targetPort:x
 *
 * s text, i whole number, n number, b flag, q quantity, x whole number or text, o object of any kind, a anything,
 * [ and { before it list and map of it, @ and a name another type. `#33-34` after it are the only versions that have it.
 * A line with `=` is a kind, its type, and the versions that have it.
 */

/** The minor versions of Kubernetes that have something, both included. */
export interface Minors {
  readonly from: number;
  readonly to: number;
}

/** What a field may hold. */
export interface Shape {
  readonly text: string;
  /** Nothing if all versions have it. */
  readonly minors?: Minors;
}

/** A kind, and the type of its objects. */
export interface KindShape {
  readonly type: string;
  readonly minors: Minors;
}

let index: { readonly types: ReadonlyMap<string, string>; readonly kinds: ReadonlyMap<string, KindShape> } | undefined;

/** By API version and kind: 'apps/v1 Deployment'. */
export function kindShape(kind: string): KindShape | undefined {
  return indexed().kinds.get(kind);
}

/** The fields of a type; a field may hold different things in different versions. */
export function fieldsOf(type: string): ReadonlyMap<string, readonly Shape[]> {
  const fields = new Map<string, Shape[]>();
  for (const field of (indexed().types.get(type) ?? '').split(' ').filter(Boolean)) {
    const [, name, text, from, to] = /^([^:]+):([^#]*)(?:#(\d+)-(\d+))?$/.exec(field)!;
    const shape = from === undefined ? { text } : { text, minors: { from: Number(from), to: Number(to) } };
    fields.set(name, [...(fields.get(name) ?? []), shape]);
  }
  return fields;
}

function indexed(): NonNullable<typeof index> {
  if (index === undefined) {
    const types = new Map<string, string>();
    const kinds = new Map<string, KindShape>();
    for (const line of SCHEMAS.split('\n')) {
      const space = line.indexOf(' ');
      if (line.startsWith('= ')) {
        const [, version, kind, type, from, to] = /^= (\S+) (\S+) (\S+) (\d+)-(\d+)$/.exec(line)!;
        kinds.set(`${version} ${kind}`, { type, minors: { from: Number(from), to: Number(to) } });
      } else if (space > 0) {
        types.set(line.slice(0, space), line.slice(space + 1));
      }
    }
    index = { types, kinds };
  }
  return index;
}
