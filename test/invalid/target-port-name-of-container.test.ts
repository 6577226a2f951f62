import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('a container port whose name no service can have', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: new kplus.Deployment(chart, 'Shop', { containers: [{ image: 'shop', ports: [{ number: 80, name: 'Web_Port' }] }] }),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'target' must name its port with lower-case letters, digits and single hyphens, with a letter, at most 15, got "Web_Port"; correct the port of the container"
  `);
});
