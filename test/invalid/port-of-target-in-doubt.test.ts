import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('no port for a workload with a sidecar', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: new kplus.Deployment(chart, 'Shop', { containers: [{ name: 'shop', image: 'shop', portNumber: 8080 }, { name: 'proxy', image: 'proxy', portNumber: 9000 }] }),
    port: 80,
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'targetPort' must be given, because the target has several ports (8080, 9000); write for example 'targetPort: 8080', or 'ports' for more than one"
  `);
});
