const STEP = /([^.[\]]+)|\[([^\]]*)\]/g;

/** The value of a field: 'spec.ports[0].name', 'metadata.labels[example.com/team]'. */
export function valueAt(object: unknown, field: string): unknown {
  let value = object;
  for (const [, name, key] of field.matchAll(STEP)) {
    const step = name ?? key;
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
  }
  return value;
}
