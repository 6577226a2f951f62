import * as kplus from 'cdk8s-plus-27';
import { TargetCluster } from '../../src';
import { admitToPods } from '../../src/service/admit';
import { ExposedPods, registerExposedPods } from '../../src/service/exposed-pods';
import { networks } from '../../src/service/network-peers';
import { testChart, testPods } from '../util';

const PEERS = networks(['203.0.113.0/24'], TargetCluster.of(testChart()));

test('peers reach the ports of the pods, not those of the service', () => {
  const target = testPods(testChart());
  const admit = jest.fn();
  registerExposedPods(target, { admit } as unknown as ExposedPods);
  admitToPods(target, PEERS, [{ port: 80, targetPort: 8080 }, { port: 443, targetPortName: 'https' }, { port: 53, protocol: kplus.Protocol.UDP }]);
  expect(admit.mock.calls).toEqual([
    [PEERS, { port: 8080, protocol: undefined }],
    [PEERS, { port: 'https', protocol: undefined }],
    [PEERS, { port: 53, protocol: 'UDP' }],
  ]);
});

test('pods of which nothing is known have no policy of ours', () => {
  expect(() => admitToPods(testPods(testChart()), PEERS, [{ port: 80 }])).not.toThrow();
});
