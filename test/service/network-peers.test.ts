import { TargetCluster } from '../../src';
import { networks, outside, podsOfNamespace } from '../../src/service/network-peers';
import { testChart } from '../util';

describe('clients from outside', () => {
  test('are all addresses of both families while the networks of the pods are not known', () => {
    expect(outside(TargetCluster.of(testChart()))).toEqual([{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }]);
  });

  test('are no pods, each family by its own networks', () => {
    const chart = testChart();
    TargetCluster.describe(chart, { podCidrs: ['10.244.0.0/16', 'fd00:10:244::/56', '10.245.0.0/16'] });
    expect(outside(TargetCluster.of(chart))).toEqual([
      { ipBlock: { cidr: '0.0.0.0/0', except: ['10.244.0.0/16', '10.245.0.0/16'] } },
      { ipBlock: { cidr: '::/0', except: ['fd00:10:244::/56'] } },
    ]);
  });

  test('are no pods of the one family that has some', () => {
    const chart = testChart();
    TargetCluster.describe(chart, { podCidrs: ['10.244.0.0/16'] });
    expect(outside(TargetCluster.of(chart))[1]).toEqual({ ipBlock: { cidr: '::/0' } });
  });
});

describe('clients of networks', () => {
  test('are just those', () => {
    expect(networks(['203.0.113.0/24', '2001:db8::/64'], TargetCluster.of(testChart())))
      .toEqual([{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '2001:db8::/64' } }]);
  });

  test('are no pods of these networks', () => {
    const chart = testChart();
    TargetCluster.describe(chart, { podCidrs: ['10.244.0.0/16', 'fd00:10:244::/56'] });
    expect(networks(['10.0.0.0/8', '203.0.113.0/24', '10.244.0.0/16'], TargetCluster.of(chart))).toEqual([
      { ipBlock: { cidr: '10.0.0.0/8', except: ['10.244.0.0/16'] } },
      { ipBlock: { cidr: '203.0.113.0/24' } },
      { ipBlock: { cidr: '10.244.0.0/16' } },
    ]);
  });
});

describe('pods of a namespace', () => {
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'traefik' } };

  test('are all of them', () => {
    expect(podsOfNamespace('traefik')).toEqual({ namespaceSelector });
  });

  test('are those with the labels', () => {
    expect(podsOfNamespace('traefik', { app: 'traefik' })).toEqual({ namespaceSelector, podSelector: { matchLabels: { app: 'traefik' } } });
  });
});
