import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('pods that are selected by an expression', () => {
  const chart = testChart();
  const pods = kplus.Pods.select(chart, 'Pods', { expressions: [kplus.LabelExpression.in('app', ['shop', 'cart'])] });
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: pods, port: 80 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'target' must select by labels that are equal to a value, because a Service knows no expressions, got [{"key":"app","operator":"In","values":["shop","cart"]}]; select with 'labels' only"
  `);
});
