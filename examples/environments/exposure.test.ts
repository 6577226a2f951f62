import { readFileSync } from 'fs';
import { join } from 'path';
import { Testing } from 'cdk8s';
import { ExposureChecks, ExposureInventory, Reachability, Severity, WayInKind } from 'cdk8s-exposure';
import { Environment, PRODUCTION, STAGING } from './environments';
import { Shop } from './shop';

/** The ways into one environment, of an app that is written nowhere. */
const inventoryOf = (environment: Environment) => ExposureInventory.of(new Shop(Testing.app(), environment));

describe.each([STAGING, PRODUCTION])('the shop in $name', (environment) => {
  const { ways } = inventoryOf(environment);

  test('is reached by its host and by the load balancer of the partners, and by nothing else', () => {
    const addresses = ways.map(({ way, host, port }) => `${way} ${host ?? port}`);
    expect([...new Set(addresses)]).toEqual(['LoadBalancer 443', `Ingress ${environment.host}`]);
  });

  test('serves every path by TLS', () => {
    const paths = ways.filter(({ way, tls }) => way === WayInKind.INGRESS && tls).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/orders']));
  });

  test('has network policies that let in what is to come, and no pods without one', () => {
    for (const { targets } of ways) {
      expect(targets).not.toEqual([]);
      for (const { admitted, policies } of targets) {
        expect(policies).toHaveLength(1);
        expect(admitted).not.toBe(false);
      }
    }
  });

  test('has nothing that the checks warn of', () => {
    const findings = ExposureChecks.of(new Shop(Testing.app(), environment)).findings();
    const open = findings.filter(({ severity, acknowledgedBecause }) => severity !== Severity.INFO && acknowledgedBecause === undefined);
    expect(open.map(({ id, constructPath, message }) => `${id} ${constructPath}: ${message}`)).toEqual([]);
  });
});

test('partners reach production from their network, and staging from within', () => {
  const balancerOf = (environment: Environment) => inventoryOf(environment).ways.find(({ way }) => way === WayInKind.LOAD_BALANCER);
  expect(balancerOf(PRODUCTION)).toMatchObject({ reachability: Reachability.NETWORKS, networks: ['203.0.113.0/24'] });
  expect(balancerOf(STAGING)).toMatchObject({ reachability: Reachability.PRIVATE, networks: ['10.20.0.0/16'] });
});

test('production opens nothing that nobody has looked at', () => {
  const before = ExposureInventory.fromJson(readFileSync(join(__dirname, 'production.json'), 'utf8'));
  const { opened, widened } = inventoryOf(PRODUCTION).changesSince(before);
  expect({ opened, widened }).toEqual({ opened: [], widened: [] });
});
