/** What is said of a route, part by part. */
export const ROUTE_PARTS = ['path', 'backend', 'rewrite', 'certificate', 'plainHttp', 'clients'] as const;

export type RoutePart = (typeof ROUTE_PARTS)[number];

/**
 * The parts of a route that fields and annotations may change which a reader does not understand, by their names. What is not
 * among them may change everything.
 */
export type UnreadParts = Readonly<Record<string, readonly RoutePart[]>>;

const ANNOTATION = 'metadata.annotations[';

/** The parts of a route that are not known, because some fields about it are unread. */
export function unknownParts(table: UnreadParts, unread: readonly string[]): ReadonlySet<RoutePart> {
  return new Set(unread.flatMap((field) => {
    const name = nameOf(field);
    return Object.hasOwn(table, name) ? table[name] : ROUTE_PARTS;
  }));
}

/** An entry for each of some names with the same beginning. */
export function each(prefix: string, names: readonly string[], parts: readonly RoutePart[]): UnreadParts {
  return Object.fromEntries(names.map((name) => [prefix + name, parts]));
}

/** The annotation that a field is; nothing for any other field. */
export function annotationIn(field: string): string | undefined {
  return field.startsWith(ANNOTATION) ? field.slice(ANNOTATION.length, -1) : undefined;
}

/** The name of an annotation, or that of the last field on the way to a value. */
function nameOf(field: string): string {
  return annotationIn(field) ?? field.replace(/\[\d+\]$/, '').replace(/^.*\./s, '');
}
