import { Protection } from '../../exposure/exposure';
import { WayInProtection } from '../way-in';

/** What protects a way in, each once: several Services may have the same plugin. */
export function protectionsOf(protections: readonly Protection[]): WayInProtection[] | undefined {
  const found = protections.map(({ object: { kind, namespace, name }, networks, exceptFrom, ...one }): WayInProtection => ({
    ...one,
    saidBy: { kind, ...(namespace === '' ? {} : { namespaceName: namespace }), name },
    ...(networks === undefined ? {} : { networks: [...networks] }),
    ...(exceptFrom === undefined ? {} : { exceptFrom: [...exceptFrom] }),
  }));
  return found.length === 0 ? undefined : [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
