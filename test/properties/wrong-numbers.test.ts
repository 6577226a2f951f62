import { Duration } from 'cdk8s';
import {
  AllowedClients, ExistingService, ExternalLoadBalancer, ExternalLoadBalancerProps, LoadBalancerProvider, NodePortRange, NodePortService,
  NodePortServiceOptions, SessionAffinity,
} from '../../src';
import { messageOf, testChart, testPods } from '../util';

const WRONG = [NaN, Infinity, -1, 0, -0, 0.5, 80.5, 1e9, 2 ** 31, 2 ** 53, 1e300, Number.MIN_VALUE];

function nodePort(options: NodePortServiceOptions): unknown {
  const chart = testChart();
  return new NodePortService(chart, 'Web', { target: testPods(chart), ...options });
}

function balancer(options: Partial<ExternalLoadBalancerProps>): unknown {
  const chart = testChart();
  return new ExternalLoadBalancer(chart, 'Web', {
    target: testPods(chart), port: 80, allowedClients: AllowedClients.cidrs('10.0.0.0/8'), provider: LoadBalancerProvider.awsLoadBalancerController(), ...options,
  });
}

/** cdk8s itself refuses a duration below zero. */
const duration = (seconds: number): Duration => Duration.seconds(Math.max(seconds, 0));

test.each<[string, (wrong: number) => unknown]>([
  ['port', (port) => nodePort({ port })],
  ['targetPort', (targetPort) => nodePort({ port: 80, targetPort })],
  ['targetPort', (targetPort) => nodePort({ targetPort })],
  ['nodePort', (pinned) => nodePort({ port: 80, nodePort: pinned })],
  ['ports[0].port', (port) => nodePort({ ports: [{ port }] })],
  ['ports[1].port', (port) => nodePort({ ports: [{ port: 80 }, { port }] })],
  ['ports[0].targetPort', (targetPort) => nodePort({ ports: [{ port: 80, targetPort }] })],
  ['ports[1].targetPort', (targetPort) => nodePort({ ports: [{ port: 80 }, { port: 81, targetPort }] })],
  ['ports[0].nodePort', (pinned) => nodePort({ ports: [{ port: 80, nodePort: pinned }] })],
  ['port', (port) => balancer({ port })],
  ['targetPort', (targetPort) => balancer({ targetPort })],
  ['ports[0].nodePort', (pinned) => balancer({ port: undefined, ports: [{ port: 80, nodePort: pinned }] })],
  ['healthCheckNodePort', (healthCheckNodePort) => balancer({ healthCheckNodePort })],
  ['healthCheck.unhealthyThreshold', (unhealthyThreshold) => balancer({ healthCheck: { unhealthyThreshold } })],
  ['healthCheck.unhealthyThreshold', (unhealthyThreshold) => balancer({ provider: LoadBalancerProvider.azure(), healthCheck: { unhealthyThreshold } })],
  ['healthCheck.interval', (seconds) => balancer({ healthCheck: { interval: duration(seconds) } })],
  ['timeout', (seconds) => SessionAffinity.clientIP({ timeout: duration(seconds) })],
  ['min', (min) => NodePortRange.of(min, 65535)],
  ['max', (max) => NodePortRange.of(1, max)],
  ['port', (port) => ExistingService.named('legacy', { port })],
])("'%s' is named if it is a wrong number", (property, define) => {
  for (const wrong of WRONG) {
    const [title, ...problems] = messageOf(() => define(wrong)).split('\n');
    expect([wrong, title]).toEqual([wrong, expect.stringMatching(/^invalid [A-Za-z.]+:$/)]);
    expect([wrong, problems]).toEqual([wrong, problems.map(() => expect.stringContaining(`'${property}' must `))]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).not.toMatch(/undefined|null|NaN|Infinity|Error/);
  }
});
