import { PROVIDERS } from './known-providers';

/** The provider that a class belongs to; nothing if its name does not tell. */
export function ownerOfClass(name: string): string | undefined {
  return PROVIDERS.find(({ classPrefixes = [] }) => classPrefixes.some((prefix) => name.startsWith(prefix)))?.name;
}
