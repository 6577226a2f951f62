import { Manifest } from './manifest';

/** The addresses of the clusters of this test. */
export const CLUSTER_RANGES = '10.202.0.0/16,fd00:10:202::/112';

/** What stands for an address of the cluster in an object, until it is sent. */
export const CLUSTER_IPV4 = '10.202.1.1';
export const CLUSTER_IPV6 = 'fd00:10:202::abcd';

/** An object with addresses of its own, so that no other one has them at the same time or just before. */
export function withOwnAddresses(manifest: Manifest, i: number): Manifest {
  const [high, low] = [16 + Math.floor(i / 250) % 224, 1 + i % 250];
  const group = (256 * high + low).toString(16);
  return JSON.parse(JSON.stringify(manifest).replaceAll(CLUSTER_IPV4, `10.202.${high}.${low}`).replaceAll(CLUSTER_IPV6, `fd00:10:202::${group}`));
}

/** An object with an address that the cluster has, in place of one that it has not. */
export function withoutForeignAddress(manifest: Manifest, address: string): Manifest {
  const own = address.includes(':') ? CLUSTER_IPV6 : CLUSTER_IPV4;
  return JSON.parse(JSON.stringify(manifest).replaceAll(JSON.stringify(address), JSON.stringify(own)));
}
