import { Fields } from '../fields';

/** The type of a Service; ClusterIP when it is not said. */
export function serviceTypeOf(spec: Fields): string {
  return spec.text('type') || 'ClusterIP';
}

/** A Service without an address of its own: its name leads to the pods themselves. */
export function isHeadless(spec: Fields): boolean {
  const addresses = clusterAddressesOf(spec);
  return addresses.length === 1 && addresses[0] === 'None';
}

/** The addresses inside the cluster: those of the list, or else the single one. */
export function clusterAddressesOf(spec: Fields): readonly unknown[] {
  const addresses = spec.list('clusterIPs');
  const address = spec.text('clusterIP');
  return addresses.length === 0 && address ? [address] : addresses;
}

/** Whether clients outside of the cluster can get in, so that a policy for their traffic makes sense. */
export function isExternallyAccessible(spec: Fields): boolean {
  const type = serviceTypeOf(spec);
  return type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && spec.list('externalIPs').length > 0);
}
