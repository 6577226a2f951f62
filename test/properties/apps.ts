import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import * as any from './arbitraries';
import { ExposedAppProps } from '../../src';

/** A value and the place in the manifest of a kind where it must be found. */
export type ExpectedIn = [kind: string, place: (string | number)[], value: unknown];

/**
 * Props that are valid together, and what is to become of them.
 */
export interface ValidApp {
  readonly props: ExposedAppProps;
  readonly expected: ExpectedIn[];
}

const SELECTING = ['app.kubernetes.io/instance', kplus.Pod.ADDRESS_LABEL];
const text = fc.string({ unit: 'binary', maxLength: 20 });
const image = fc.stringMatching(/^[a-z0-9]{1,8}(\.[a-z]{1,5}(:[0-9]{2,4})?\/[a-z]{1,8})?(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,20})?(@sha256:[0-9a-f]{8})?$/);
const POD = ['spec', 'template', 'spec'];
const MAIN = [...POD, 'containers', 0];

/** Options that stand for themselves: what they are, where they end, and as what. */
const OPTIONS: { [option: string]: { readonly values: fc.Arbitrary<any>; readonly expected: (value: any) => ExpectedIn[] } } = {
  command: { values: fc.array(text, { minLength: 1, maxLength: 3 }), expected: (value) => [['Deployment', [...MAIN, 'command'], value]] },
  args: { values: fc.array(text, { minLength: 1, maxLength: 3 }), expected: (value) => [['Deployment', [...MAIN, 'args'], value]] },
  imagePullPolicy: {
    values: fc.constantFrom(kplus.ImagePullPolicy.ALWAYS, kplus.ImagePullPolicy.IF_NOT_PRESENT, kplus.ImagePullPolicy.NEVER),
    expected: (value) => [['Deployment', [...MAIN, 'imagePullPolicy'], value]],
  },
  portName: {
    values: any.portName,
    expected: (value) => [['Deployment', [...MAIN, 'ports', 0, 'name'], value], ['Service', ['spec', 'ports', 0, 'name'], value]],
  },
  cpuRequest: {
    values: fc.integer({ min: 0, max: 500 }).map((millis) => kplus.Cpu.millis(millis)),
    expected: ({ amount }) => [['Deployment', [...MAIN, 'resources', 'requests', 'cpu'], amount]],
  },
  cpuLimit: {
    values: fc.integer({ min: 1, max: 64 }).map((units) => kplus.Cpu.units(units)),
    expected: ({ amount }) => [['Deployment', [...MAIN, 'resources', 'limits', 'cpu'], amount]],
  },
  memoryRequest: {
    values: fc.integer({ min: 1, max: 256 }).map((mebibytes) => Size.mebibytes(mebibytes)),
    expected: (size) => [['Deployment', [...MAIN, 'resources', 'requests', 'memory'], `${size.toMebibytes()}Mi`]],
  },
  memoryLimit: {
    values: fc.integer({ min: 1, max: 64 }).map((gibibytes) => Size.gibibytes(gibibytes)),
    expected: (size) => [['Deployment', [...MAIN, 'resources', 'limits', 'memory'], `${size.toMebibytes()}Mi`]],
  },
  runAsUser: {
    values: fc.integer({ min: 1, max: 2147483647 }),
    expected: (value) => [['Deployment', [...MAIN, 'securityContext', 'runAsUser'], value], ['Deployment', [...POD, 'securityContext', 'runAsUser'], value]],
  },
  runAsGroup: {
    values: fc.integer({ min: 1, max: 2147483647 }),
    expected: (value) => [['Deployment', [...MAIN, 'securityContext', 'runAsGroup'], value], ['Deployment', [...POD, 'securityContext', 'fsGroup'], value]],
  },
  readOnlyRootFilesystem: { values: fc.boolean(), expected: (value) => [['Deployment', [...MAIN, 'securityContext', 'readOnlyRootFilesystem'], value]] },
  tmpSize: {
    values: fc.integer({ min: 1, max: 5000 }).map((mebibytes) => Size.mebibytes(mebibytes)),
    expected: (size) => [['Deployment', [...POD, 'volumes', 0, 'emptyDir', 'sizeLimit'], `${size.toMebibytes()}Mi`]],
  },
  automountServiceAccountToken: { values: fc.boolean(), expected: (value) => [['Deployment', [...POD, 'automountServiceAccountToken'], value]] },
  drainDelay: {
    values: fc.integer({ min: 1, max: 3600 }).map((seconds) => Duration.seconds(seconds)),
    expected: (delay) => [['Deployment', [...MAIN, 'lifecycle', 'preStop', 'sleep', 'seconds'], delay.toSeconds()]],
  },
  terminationGracePeriod: {
    values: fc.integer({ min: 3601, max: 86400 }).map((seconds) => Duration.seconds(seconds)),
    expected: (period) => [['Deployment', [...POD, 'terminationGracePeriodSeconds'], period.toSeconds()]],
  },
  disruptionMaxUnavailable: {
    values: fc.oneof(
      fc.integer({ min: 1, max: 100 }).map(kplus.PercentOrAbsolute.percent),
      fc.integer({ min: 1, max: 1000 }).map(kplus.PercentOrAbsolute.absolute),
    ),
    expected: ({ value }) => [['PodDisruptionBudget', ['spec', 'maxUnavailable'], value]],
  },
  allowedNamespaces: {
    values: fc.array(any.dnsLabel, { minLength: 1, maxLength: 3 }),
    expected: (value) => [...new Set(value)].map((namespace, i) => [
      'NetworkPolicy', ['spec', 'ingress', 0, 'from', i + 1, 'namespaceSelector', 'matchLabels', 'kubernetes.io/metadata.name'], namespace,
    ]),
  },
  labels: {
    values: any.labels.filter((labels) => SELECTING.every((key) => !(key in labels))),
    expected: (labels) => Object.entries(labels).flatMap(([key, value]) => ['ServiceAccount', 'Deployment', 'Service', 'NetworkPolicy', 'PodDisruptionBudget']
      .map((kind): ExpectedIn => [kind, ['metadata', 'labels', key], value])),
  },
  envVariables: {
    values: fc.dictionary(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,20}$/), text, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
      .map((variables) => Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, kplus.EnvValue.fromValue(value)]))),
    expected: (variables) => Object.entries<kplus.EnvValue>(variables).map(([name, { value }], i) => ['Deployment', [...MAIN, 'env', i], { name, value }]),
  },
  replicas: { values: fc.integer({ min: 0, max: 1000 }), expected: (value) => [['Deployment', ['spec', 'replicas'], value]] },
  autoscaler: {
    values: fc.record({
      minReplicas: fc.integer({ min: 1, max: 10 }),
      maxReplicas: fc.integer({ min: 10, max: 500 }),
      targetCpuUtilization: fc.integer({ min: 1, max: 300 }),
    }),
    expected: ({ minReplicas, maxReplicas, targetCpuUtilization }) => [
      ['HorizontalPodAutoscaler', ['spec', 'minReplicas'], minReplicas],
      ['HorizontalPodAutoscaler', ['spec', 'maxReplicas'], maxReplicas],
      ['HorizontalPodAutoscaler', ['spec', 'metrics', 0, 'resource', 'target', 'averageUtilization'], targetCpuUtilization],
    ],
  },
};

const values = fc.record({
  image,
  port: any.portNumber,
  name: any.maybe(any.serviceName),
  protocol: any.maybe(any.protocol),
  hasHealth: fc.boolean(),
  health: any.path,
});
const options = fc.record(Object.fromEntries(Object.entries(OPTIONS).map(([name, option]) => [name, option.values])), { requiredKeys: [] });

/** Everything that can be said of an app, in any mixture. */
export const validApp = fc.tuple(values, options).map(([{ hasHealth, health, ...required }, { replicas, ...others }]): ValidApp => {
  const chosen = { ...others, ...(replicas === undefined || others.autoscaler ? {} : { replicas }) };
  const asks = hasHealth && (required.protocol ?? kplus.Protocol.TCP) === kplus.Protocol.TCP;
  return {
    props: { ...required, ...(asks ? { health } : {}), ...chosen } as ExposedAppProps,
    expected: [
      ['Deployment', [...MAIN, 'image'], required.image],
      ['Deployment', [...MAIN, 'ports', 0, 'containerPort'], required.port],
      ['Service', ['spec', 'ports', 0, 'targetPort'], required.port],
      ['NetworkPolicy', ['spec', 'ingress', 0, 'ports', 0, 'port'], required.port],
      ...(asks ? [['Deployment', [...MAIN, 'readinessProbe', 'httpGet', 'path'], health] as ExpectedIn] : []),
      ...(required.name === undefined ? [] : ['Deployment', 'Service', 'NetworkPolicy'].map((kind): ExpectedIn => [kind, ['metadata', 'name'], required.name])),
      ...Object.entries(chosen).flatMap(([name, value]) => OPTIONS[name].expected(value)),
    ],
  };
});
