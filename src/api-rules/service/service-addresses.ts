import { Fields } from '../fields';
import { IP_RULE, ipFamily, ipRefusedBy, isIP, parseLooseIp, addressWithoutDisguise } from '../formats/ip';
import { judgeOneOfIfPresent } from '../one-of';
import { clusterAddressesOf, isHeadless, serviceTypeOf } from './service-type';

const FAMILIES = ['IPv4', 'IPv6'];
const FAMILY_POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];
const LET_KUBERNETES_PICK = 'omit it to let Kubernetes pick one';

/** The addresses of a Service and their families. */
export function judgeServiceAddresses(spec: Fields): void {
  judgeExternalIps(spec);
  const type = serviceTypeOf(spec);
  if (type === 'ExternalName') {
    for (const name of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
      if (isSet(spec, name)) {
        spec.refuse('service/external-name-with-address', name, "must not be set when 'type' is ExternalName", 'remove it');
      }
    }
    return;
  }
  if ((type === 'NodePort' || type === 'LoadBalancer') && isHeadless(spec)) {
    spec.refuse('service/headless-of-wrong-type', 'clusterIP', `must not be None when 'type' is ${type}`, LET_KUBERNETES_PICK);
  }
  judgeFamilies(spec);
  judgeClusterIps(spec);
}

/** Even an empty list counts as nothing, but an empty policy does not. */
function isSet(spec: Fields, name: string): boolean {
  const value = spec.raw(name);
  return name === 'ipFamilyPolicy' ? spec.has(name) : Array.isArray(value) ? value.length > 0 : spec.has(name) && value !== '';
}

function judgeExternalIps(spec: Fields): void {
  spec.eachText('externalIPs', (address, field) => {
    const bytes = parseLooseIp(address);
    if (!isIP(address)) {
      spec.problems.add({ id: 'service/invalid-external-ips', field, value: address, rule: IP_RULE, fix: 'write an address that leads to a node', refusedBy: ipRefusedBy(address) });
    }
    if (bytes !== undefined && isSpecial(addressWithoutDisguise(bytes))) {
      spec.problems.add({
        id: 'service/invalid-external-ips',
        field,
        value: address,
        rule: 'must not be an unspecified, loopback or link-local address',
        fix: 'write an address that leads to a node',
      });
    }
  });
}

function isSpecial(bytes: readonly number[]): boolean {
  if (bytes.length === 4) {
    const [a, b, c] = bytes;
    return a === 127 || (a === 169 && b === 254) || (a === 224 && b === 0 && c === 0) || bytes.every((byte) => byte === 0);
  }
  const [a, b] = bytes;
  const isLinkLocal = (a === 0xfe && b >= 0x80 && b <= 0xbf) || (a === 0xff && b % 16 === 2);
  return isLinkLocal || (bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] <= 1);
}

function judgeFamilies(spec: Fields): void {
  judgeOneOfIfPresent(spec, 'service/invalid-ip-family-policy', 'ipFamilyPolicy', FAMILY_POLICIES, 'omit it for one address');
  const seen = new Set<string>();
  spec.eachText('ipFamilies', (family, field) => {
    if (!FAMILIES.includes(family)) {
      spec.problems.add({ id: 'service/invalid-ip-families', field, value: family, rule: 'must be IPv4 or IPv6', fix: 'omit it for the family of the cluster' });
    } else if (seen.has(family)) {
      spec.problems.add({ id: 'service/invalid-ip-families', field, value: family, rule: 'must not be in the list twice', fix: 'remove it' });
    }
    seen.add(family);
  });
  const policy = spec.text('ipFamilyPolicy') ?? defaultFamilyPolicy(spec);
  if (policy === 'SingleStack' && (spec.list('ipFamilies').length === 2 || clusterAddressesOf(spec).length === 2)) {
    spec.refuse(
      'service/invalid-ip-family-policy',
      'ipFamilyPolicy',
      'must be PreferDualStack or RequireDualStack when there are two addresses or two families',
      'write PreferDualStack',
    );
  }
}

function defaultFamilyPolicy(spec: Fields): string {
  const hasSelector = Object.keys((spec.child('selector')?.all() ?? {}) as object).length > 0;
  return spec.text('clusterIP') === 'None' && !hasSelector ? 'RequireDualStack' : 'SingleStack';
}

function judgeClusterIps(spec: Fields): void {
  const address = spec.text('clusterIP') ?? '';
  const addresses = clusterAddressesOf(spec);
  const name = spec.list('clusterIPs').length > 0 ? 'clusterIPs' : 'clusterIP';
  if (addresses.length === 0) {
    return;
  }
  if (address === '') {
    spec.refuse('service/invalid-cluster-ips', 'clusterIPs', "must not be set without 'clusterIP'", "write the first address as 'clusterIP' too");
  } else if (addresses[0] !== address) {
    spec.refuse('service/invalid-cluster-ips', 'clusterIPs', "must start with the value of 'clusterIP'", 'write the same address in both');
  }
  if (addresses.length > 2) {
    spec.refuse('service/invalid-cluster-ips', 'clusterIPs', 'must have at most 2 addresses', 'remove the others');
  }
  if (addresses[0] === 'None') {
    if (addresses.length > 1) {
      spec.refuse('service/invalid-cluster-ips', 'clusterIPs', 'must have no other address after None', 'remove the others');
    }
    return;
  }
  judgeEachClusterIp(spec, name, addresses);
}

function judgeEachClusterIp(spec: Fields, name: string, addresses: readonly unknown[]): void {
  const families = spec.list('ipFamilies');
  const seen = new Set<unknown>();
  addresses.forEach((address, i) => {
    const field = name === 'clusterIP' ? spec.pathOf(name) : `${spec.pathOf(name)}[${i}]`;
    const family = ipFamily(address);
    if (!isIP(address)) {
      spec.problems.add({ id: 'service/invalid-cluster-ips', field, value: address, rule: IP_RULE, fix: LET_KUBERNETES_PICK, refusedBy: ipRefusedBy(address) });
      return;
    }
    if (seen.has(family)) {
      spec.problems.add({
        id: 'service/invalid-cluster-ips',
        field,
        value: address,
        rule: 'must be of another family than the address before',
        fix: 'remove it',
      });
    }
    seen.add(family);
    if (families[i] !== undefined && FAMILIES.includes(families[i] as string) && families[i] !== family) {
      spec.problems.add({
        id: 'service/invalid-ip-families',
        field,
        value: address,
        rule: `must be an ${families[i]} address as 'ipFamilies' says`,
        fix: "omit 'ipFamilies'",
      });
    }
  });
}
