import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app } from './app';
import { ExposedAppProps, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods } from '../util';

const WRONG = [NaN, Infinity, -1, 0.5, 80.5, 2 ** 31, 2 ** 53, 1e300, Number.MIN_VALUE];

/** cdk8s itself refuses durations and sizes below zero. */
const seconds = (amount: number): Duration => Duration.seconds(Math.max(amount, 0.5));
const mebibytes = (amount: number): Size => Size.mebibytes(Math.max(amount, 0.5));

test.each<[keyof ExposedAppProps | string, (wrong: number) => Partial<ExposedAppProps>]>([
  ['port', (port) => ({ port })],
  ['replicas', (replicas) => ({ replicas })],
  ['autoscaler.maxReplicas', (maxReplicas) => ({ autoscaler: { maxReplicas } })],
  ['autoscaler.minReplicas', (minReplicas) => ({ autoscaler: { maxReplicas: 10, minReplicas } })],
  ['autoscaler.targetCpuUtilization', (targetCpuUtilization) => ({ autoscaler: { maxReplicas: 10, targetCpuUtilization } })],
  ['runAsUser', (runAsUser) => ({ runAsUser })],
  ['runAsGroup', (runAsGroup) => ({ runAsGroup })],
  ['drainDelay', (amount) => ({ drainDelay: seconds(amount) })],
  ['terminationGracePeriod', (amount) => ({ terminationGracePeriod: seconds(amount) })],
  ['service.port', (port) => ({ service: { port } })],
  ['service.targetPort', (targetPort) => ({ service: { port: 80, targetPort } })],
])("'%s' is named if it is a wrong number", (property, propsOf) => {
  for (const wrong of WRONG) {
    expect([wrong, faultsOf(messageOf(() => app(testChart(), propsOf(wrong))), property)]).toEqual([wrong, []]);
  }
});

test.each<[string, number[], (wrong: number) => Partial<ExposedAppProps>]>([
  ['memoryLimit', [NaN, Infinity, 0, 0.5, 2 ** 53], (amount) => ({ memoryLimit: mebibytes(amount) })],
  ['memoryRequest', [NaN, Infinity, 0, 0.5, 257], (amount) => ({ memoryRequest: mebibytes(amount) })],
  ['tmpSize', [NaN, Infinity, 0, 0.5, 2 ** 53], (amount) => ({ tmpSize: mebibytes(amount) })],
  ['cpuRequest', [NaN, Infinity, -1], (amount) => ({ cpuRequest: kplus.Cpu.millis(amount) })],
  ['cpuLimit', [NaN, Infinity, -1], (amount) => ({ cpuLimit: kplus.Cpu.units(amount) })],
  ['disruptionMaxUnavailable', [NaN, Infinity, -1, 0, 0.5, 2 ** 31], (amount) => ({ disruptionMaxUnavailable: kplus.PercentOrAbsolute.absolute(amount) })],
  ['disruptionMaxUnavailable', [NaN, Infinity, -1, 0, 0.5, 101], (amount) => ({ disruptionMaxUnavailable: kplus.PercentOrAbsolute.percent(amount) })],
])("'%s' is named if it is a wrong amount", (property, amounts, propsOf) => {
  for (const wrong of amounts) {
    expect([wrong, faultsOf(messageOf(() => app(testChart(), propsOf(wrong))), property)]).toEqual([wrong, []]);
  }
});

test("'port' of a path is named if it is a wrong number", () => {
  for (const port of [...WRONG, 0]) {
    const chart = testChart();
    const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
    expect([port, faultsOf(messageOf(() => site.addPath('/', testPods(chart), { port })), 'port')]).toEqual([port, []]);
  }
});

/** What is wrong with an error about one property, beside the value that cdk8s-plus made. */
function faultsOf(message: string, property: string): string[] {
  const [title, ...problems] = message.replace(/got "(NaN|-?Infinity)/, 'got "').split('\n');
  const fitting = problems.length > 0 && problems.every((problem) => problem.includes(`'${property}' must `));
  return /^invalid [A-Za-z]+:$/.test(title) && fitting && !/undefined|null|NaN|Infinity|Error/.test([title, ...problems].join()) ? [] : [message];
}
