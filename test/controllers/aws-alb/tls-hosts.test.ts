import { inventory } from '../../../src/report/inventory/inventory';
import { graphOf } from '../../report/inventory/graph-of';
import { ingressOf } from '../read-text';

const ALB = 'alb.ingress.kubernetes.io/';

test.each<[Record<string, string>, string[]]>([
  [{}, ['HTTP']],
  [{ [`${ALB}listen-ports`]: '[{"HTTP": 80}]' }, ['HTTP']],
  [{ [`${ALB}listen-ports`]: '[{"HTTPS": 443}]' }, ['HTTPS']],
  [{ [`${ALB}certificate-arn`]: 'arn:aws:acm:eu-west-1:123456789012:certificate/abc' }, ['HTTPS']],
])("hosts of 'tls' make no listener, with %j", (annotations, protocols) => {
  const ways = inventory(graphOf(ingressOf('alb', annotations, { tls: [{ hosts: ['shop.example.com'] }] }))).ways;
  expect(ways.map(({ protocol }) => protocol)).toEqual(protocols);
});
