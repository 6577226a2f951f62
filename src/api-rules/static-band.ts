/**
 * The highest port of the band that Kubernetes does not hand out by itself while others are free: 30085 of
 * 30000 to 32767. A range of fewer than 16 ports has no such band.
 *
 * @see https://kubernetes.io/blog/2023/05/11/nodeport-dynamic-and-static-allocation/
 */
export function staticBandMax({ min, max }: { readonly min: number; readonly max: number }): number | undefined {
  const size = max - min + 1;
  return size < 16 ? undefined : min + Math.min(Math.max(16, Math.floor(size / 32)), 128) - 1;
}
