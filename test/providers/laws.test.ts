import { isDeepStrictEqual } from 'util';
import * as fc from 'fast-check';
import { NEUTRAL } from './neutral-leaves';
import { READERS } from './rooms';
import { sampledBalancers } from './sampled-balancers';
import { LoadBalancerProvider } from '../../src';
import { Balancer } from '../../src/providers/balancer';
import { SOURCE_RANGES_POLICY } from '../../src/providers/cilium/facts';
import { balancersOf, ReadBalancer } from '../../src/providers/reading';
import { SOURCE_RANGES } from '../../src/providers/source-ranges';
import { changedAtRandom } from '../controllers/broken';
import { changed, leavesOf } from '../controllers/leaves';
import { ProviderName } from '../properties/load-balancers';

/** In how many load balancers of a provider each part of it has to be said. */
const ENOUGH = 50;

/** The same numbers in every run. */
function randomNumbers(): () => number {
  const numbers = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 1000, seed: 1 });
  let next = 0;
  return () => numbers[next++ % numbers.length];
}

test('each provider that can be asked for has a reader', () => {
  const factories = Object.getOwnPropertyNames(LoadBalancerProvider).filter((name) => typeof Reflect.get(LoadBalancerProvider, name) === 'function');
  expect(Object.keys(READERS)).toHaveLength(factories.length);
});

/** EVERY_LEAF=1 changes the leaves of all load balancers, and not of each third. */
const EVERY_LEAF = process.env.EVERY_LEAF !== undefined;

describe.each(Object.keys(READERS) as ProviderName[])('%s', (name) => {
  const reader = READERS[name];
  const prefixes = [...reader.annotationPrefixes, SOURCE_RANGES, SOURCE_RANGES_POLICY];
  const readingOf = (...services: any[]): ReadBalancer[] => balancersOf(reader, (type) => type === '/Service' ? services : []);

  /** The same Service without what only its author knows, and its lists without order in another one. */
  const withoutHints = ({ metadata, spec, ...service }: any) => ({
    ...service,
    metadata: {
      name: 'x', annotations: Object.fromEntries(Object.entries(metadata.annotations ?? {}).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)))),
    },
    spec: {
      ...spec,
      ports: [...spec.ports].reverse(),
      ...(spec.loadBalancerSourceRanges === undefined ? {} : { loadBalancerSourceRanges: [...spec.loadBalancerSourceRanges].reverse() }),
    },
  });

  test('reads what it has written', () => {
    for (const { service, normal } of sampledBalancers(name)) {
      expect(readingOf(service)).toEqual([{ namespace: 'shop', name: service.metadata.name, balancer: normal, unread: [] }]);
    }
  });

  test('reads the same without hints: another name, no labels, another order', () => {
    for (const { service, normal } of sampledBalancers(name)) {
      expect(readingOf(withoutHints(service))).toEqual([{ namespace: '', name: 'x', balancer: normal, unread: [] }]);
    }
  });

  test('has no blind spot: whatever is changed is read otherwise, or unread, or known to be neutral', () => {
    const blind = new Set<string>();
    for (const { service } of sampledBalancers(name).filter((_, i) => EVERY_LEAF || i % 3 === 0)) {
      const before = readingOf(service);
      for (const leaf of leavesOf([service], prefixes, () => true)) {
        for (const change of ['removed', 'replaced'] as const) {
          if (isDeepStrictEqual(readingOf(...changed([service], leaf, change)), before)) {
            blind.add(`${leaf.pattern} ${change}`);
          }
        }
      }
    }
    expect([...blind].sort()).toEqual(Object.keys(NEUTRAL[name]).sort());
  });

  test('throws on nothing, and loses no load balancer of any shape', () => {
    const random = randomNumbers();
    for (const { service } of sampledBalancers(name)) {
      const [broken] = changedAtRandom([{ ...service, metadata: { annotations: {}, ...service.metadata } }], random);
      const read = readingOf(broken);
      if (broken.spec?.type === 'LoadBalancer' && broken.spec.loadBalancerClass === service.spec.loadBalancerClass) {
        expect(read).toHaveLength(1);
      }
    }
  });

  test('was asked for each part often enough', () => {
    const balancers = sampledBalancers(name).map(({ normal }) => normal);
    const parts = [...new Set(balancers.flatMap((balancer) => Object.keys(balancer) as (keyof Balancer)[]))];
    const counts = parts.map((part) => [part, balancers.filter((balancer) => !isDeepStrictEqual(balancer[part], PLAIN[part])).length] as const);
    expect(counts.filter(([part, count]) => count < ENOUGH && !(NEVER[name] ?? []).includes(part))).toEqual([]);
  });
});

/** What is read where nothing is said. */
const PLAIN: Partial<Balancer> = {
  nodePorts: true,
  externalTrafficPolicy: 'Cluster',
  internalTrafficPolicy: 'Cluster',
  publishNotReadyAddresses: false,
  ipFamilies: [],
  networks: [],
  addresses: [],
};

/** What a provider cannot be asked for. */
const NEVER: { readonly [name in ProviderName]?: readonly (keyof Balancer)[] } = {
  GKE: ['nodePorts', 'loadBalancerClass'],
};
