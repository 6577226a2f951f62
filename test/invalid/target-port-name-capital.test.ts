import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a capital in the name of the port of the pods', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), ports: [{ port: 80, targetPortName: 'HTTP' }] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[0].targetPortName' must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end, got "HTTP"; write the name or the number of a port of the container"
  `);
});
