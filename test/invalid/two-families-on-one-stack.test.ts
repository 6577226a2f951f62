import { IPFamily, NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('two IP families without the policy for them', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, ipFamilies: [IPFamily.IPV4, IPFamily.IPV6] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ipFamilyPolicy' must be PreferDualStack or RequireDualStack when there are two addresses or two families; write PreferDualStack"
  `);
});
