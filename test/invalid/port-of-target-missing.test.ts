import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('no port for a workload that declares none', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: new kplus.Deployment(chart, 'Shop', { containers: [{ image: 'shop' }] }) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'port' must be given, because the target declares no port; write for example 'port: 80, targetPort: 8080'"
  `);
});
