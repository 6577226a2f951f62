import { setFlagsFromString } from 'v8';

/**
 * Lets the heap grow by less than half before what is no longer used is given back. Node lets it double, which
 * for large manifests is a gigabyte, and saves no time that could be measured.
 */
export function useFrugalHeap(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
