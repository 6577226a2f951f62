import { ADDRESS_POOL, METAL_LB, METAL_LB_ADVERTISEMENTS, METAL_LB_POOL } from '../../providers/metal-lb/facts';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const POOL_MISSING: Check = {
  id: 'load-balancer/pool-missing',
  title: 'a pool of addresses is not there, or is not advertised',
  severity: Severity.WARNING,
  cause: 'A Service of a pool that is missing stays without an address, and packets to an address that is not advertised reach no node.',
  fix: "define the pool, and an 'L2Advertisement' or a 'BGPAdvertisement' for it",
  links: ['https://metallb.io/configuration/', 'https://metallb.io/usage/'],
  *find({ resources, services }) {
    const pools = resources.ofType(METAL_LB_POOL);
    for (const { resource: at } of pools.length === 0 ? [] : services.filter(({ type }) => type === 'LoadBalancer')) {
      for (const prefix of METAL_LB.annotationPrefixes) {
        const name = at.annotations.get(prefix + ADDRESS_POOL);
        if (name !== undefined && !pools.some((pool) => pool.name === name)) {
          yield { at, field: `metadata.annotations[${prefix + ADDRESS_POOL}]`, message: `is '${name}', and the pools of these manifests are ${someOf(pools, (pool) => pool.name)}`, related: pools };
        }
      }
    }
    const advertisements = METAL_LB_ADVERTISEMENTS.flatMap((type) => resources.ofType(type));
    for (const at of pools) {
      const isAdvertised = advertisements.filter(({ namespace }) => namespace === at.namespace).some(({ spec }) => {
        const names = spec.list('ipAddressPools');
        // labels may choose any of them, and an advertisement that names none is for all
        return spec.has('ipAddressPoolSelectors') || names.length === 0 || names.includes(at.name);
      });
      if (!isAdvertised) {
        // others may advertise it, as long as nobody here advertises anything
        yield { at, field: 'metadata.name', message: 'is named by no advertisement of these manifests', severity: advertisements.length === 0 ? Severity.INFO : Severity.WARNING };
      }
    }
  },
};
