import { isQualifiedName } from './qualified-name';

const STANDARD = new Set(['cpu', 'memory', 'ephemeral-storage']);
const HUGE_PAGES = 'hugepages-';

export const RESOURCE_NAME_RULE = "must be 'cpu', 'memory', 'ephemeral-storage', 'hugepages-SIZE' or a name with a domain before '/'";

/** What a container can ask for: 'cpu', 'example.com/gpu'. */
export function isContainerResource(value: unknown): boolean {
  if (typeof value !== 'string' || !isQualifiedName(value)) {
    return false;
  }
  return value.includes('/') ? isNative(value) || isExtendedResource(value) : STANDARD.has(value) || isHugePages(value);
}

/** A resource that somebody outside of Kubernetes defines; it is counted in whole numbers. */
export function isExtendedResource(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && isQualifiedName(`requests.${name}`);
}

/** Whether requests may be lower than limits, or limits be missing. */
export function mayBeOvercommitted(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Memory in pages of a fixed size; the size is a part of the name. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** '2Mi' of 'hugepages-2Mi'. */
export function pageSizeOf(name: string): string {
  return name.slice(HUGE_PAGES.length);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}
