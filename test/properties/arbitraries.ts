import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { isIP } from '../../src/api-rules/formats/ip';

/** A value that may be left out. */
export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** Legal values, from short to as long as they may be. */
/** Not that of the kubelet, which a load balancer may not open before Kubernetes 1.33. */
export const portNumber = fc.integer({ min: 1, max: 65535 }).filter((port) => port !== 10250);
export const portName = fc.stringMatching(/^[a-z](-?[a-z0-9]){0,7}$/);
export const serviceName = fc.stringMatching(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
export const dnsLabel = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,20}[a-z0-9])?$/);
export const qualifiedName = fc.stringMatching(/^([a-z]{1,9}(\.[a-z]{1,9}){0,2}\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/);
export const labelValue = fc.stringMatching(/^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/);
export const path = fc.stringMatching(/^\/([A-Za-z0-9._~\-/@:+=,]|%[0-9A-F]{2}){0,40}$/);
export const protocol = fc.constantFrom(kplus.Protocol.TCP, kplus.Protocol.UDP, kplus.Protocol.SCTP);

/** Keys are those that cdk8s can write. */
const key = qualifiedName.filter((name) => name !== 'constructor');
export const labels = fc.dictionary(key, labelValue, { maxKeys: 3, noNullPrototype: true });
export const someLabels = fc.dictionary(key, labelValue, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
  .filter((all) => Object.values(all).some((value) => value !== '')); // cdk8s-plus drops a selection by empty values
export const annotations = fc.dictionary(key, fc.string({ unit: 'binary', maxLength: 30 }), { maxKeys: 3, noNullPrototype: true });

export const ipv4 = fc.ipV4().filter(isIP);
export const ipv6 = fc.ipV6().filter(isIP);

/** Networks without host bits, none of them the whole internet. */
export const cidr = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 32 })).map(([address, prefix]) => {
    const network = Math.floor(address / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
    return `${[24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')}/${prefix}`;
  }),
  fc.tuple(fc.integer({ min: 1, max: 0xfffe }), fc.constantFrom(16, 32, 64, 128)).map(([group, prefix]) => `${group.toString(16)}::/${prefix}`),
);
