import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('no address inside of the cluster', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, clusterIP: 'None' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'clusterIP' must not be None when 'type' is NodePort, got "None"; omit it to let Kubernetes pick one"
  `);
});
