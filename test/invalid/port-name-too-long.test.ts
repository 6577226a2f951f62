import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('the name of a port that an Ingress could not refer to', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), ports: [{ port: 80, name: 'shop-http-public' }] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[0].name' must be lower-case letters, digits and single hyphens, with a letter, at most 15, got "shop-http-public"; write for example 'http'"
  `);
});
