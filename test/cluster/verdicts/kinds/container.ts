import * as fc from 'fast-check';
import { optional } from './metadata';
import * as any from '../../../properties/arbitraries';

/** The volumes that containers may mount. */
export const VOLUMES = ['tmp', 'settings'];

/** How long the pods may take to end, so that a container may sleep before. */
export const GRACE_SECONDS = 60;

const envName = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/);
const text = fc.string({ maxLength: 12 });
const source = fc.oneof(
  fc.constantFrom('metadata.name', 'spec.nodeName', 'status.podIP', "metadata.labels['app']").map((fieldPath) => ({ fieldRef: { fieldPath } })),
  fc.constantFrom('limits.cpu', 'requests.memory').map((resource) => ({ resourceFieldRef: { resource } })),
  any.dnsLabel.map((name) => ({ secretKeyRef: { name, key: 'key' } })),
  any.dnsLabel.map((name) => ({ configMapKeyRef: { name, key: 'a.b_c' } })),
);
const env = fc.oneof(
  fc.record({ name: envName, value: text }),
  fc.record({ name: envName, valueFrom: source }),
);
const envFrom = fc.oneof(
  fc.record({ configMapRef: any.dnsLabel.map((name) => ({ name })), prefix: envName }, { requiredKeys: ['configMapRef'] }),
  fc.record({ secretRef: any.dnsLabel.map((name) => ({ name })) }),
);

const resources = fc.oneof(
  fc.constant({}),
  fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })).map(([millis, mebibytes]) => ({
    requests: { cpu: `${millis}m`, memory: `${mebibytes}Mi` }, limits: { cpu: '500m', memory: '500Mi' },
  })),
  fc.constant({ requests: { 'cpu': 1, 'ephemeral-storage': '1Gi' } }),
  fc.constant({ limits: { 'memory': '1Gi', 'example.com/gpu': '2' } }),
  fc.constant({ requests: { 'cpu': '1', 'hugepages-2Mi': '4Mi' }, limits: { 'hugepages-2Mi': '4Mi' } }),
);

const port = fc.oneof(any.portNumber, any.portName);
const httpGet = fc.tuple(port, optional({
  path: any.path,
  scheme: fc.constantFrom('HTTP', 'HTTPS'),
  host: fc.constant('localhost'),
  httpHeaders: fc.array(fc.record({ name: fc.constantFrom('Accept', 'X-Probe'), value: text }), { maxLength: 2 }),
})).map(([number, others]) => ({ httpGet: { port: number, ...others } }));
const action = fc.oneof(
  httpGet,
  port.map((number) => ({ tcpSocket: { port: number } })),
  fc.array(text, { minLength: 1, maxLength: 2 }).map((command) => ({ exec: { command } })),
);
const grpc = fc.record({ port: any.portNumber, service: any.dnsLabel }, { requiredKeys: ['port'] }).map((call) => ({ grpc: call }));
const sleep = fc.integer({ min: 1, max: GRACE_SECONDS }).map((seconds) => ({ sleep: { seconds } }));
const seconds = fc.integer({ min: 1, max: 300 });

function probe(others: { [field: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object> {
  return fc.tuple(fc.oneof(action, grpc), optional({
    initialDelaySeconds: seconds, timeoutSeconds: seconds, periodSeconds: seconds, failureThreshold: seconds, ...others,
  })).map(([how, when]) => ({ ...how, ...when }));
}

const liveness = probe({ successThreshold: fc.constant(1), terminationGracePeriodSeconds: seconds });

/** What only a container that keeps running has. */
const running = optional({
  readinessProbe: probe({ successThreshold: seconds }),
  livenessProbe: liveness,
  startupProbe: liveness,
  lifecycle: optional({ postStart: action, preStop: fc.oneof(action, sleep) }),
});

const user = fc.integer({ min: 0, max: 2147483647 });
const profile = fc.oneof(
  fc.constantFrom('RuntimeDefault', 'Unconfined').map((type) => ({ type })),
  fc.constant({ type: 'Localhost', localhostProfile: 'profiles/web.json' }),
);

/** Fields that the security contexts of a pod and of a container have in common. */
export const security = { runAsUser: user, runAsGroup: user, runAsNonRoot: fc.boolean(), seccompProfile: profile, appArmorProfile: profile };

const containerSecurity = optional({
  ...security,
  readOnlyRootFilesystem: fc.boolean(),
  allowPrivilegeEscalation: fc.boolean(),
  capabilities: fc.constantFrom({ drop: ['ALL'] }, { drop: ['ALL'], add: ['NET_BIND_SERVICE'] }),
  procMount: fc.constant('Default'),
});

const mounts = fc.subarray(VOLUMES).chain((names) => fc.tuple(...names.map((name) => optional({
  readOnly: fc.boolean(), subPath: any.dnsLabel, mountPropagation: fc.constantFrom('None', 'HostToContainer'),
}).map((others) => ({ name, mountPath: `/var/${name}`, ...others })))));

const ports = fc.uniqueArray(fc.record({
  name: any.portName, containerPort: any.portNumber, protocol: any.protocol, hostPort: any.portNumber,
}, { requiredKeys: ['containerPort'] }), { maxLength: 3, selector: ({ name, containerPort }) => name ?? containerPort })
  .filter((all) => new Set(all.map(({ hostPort }) => hostPort).filter(Boolean)).size === all.filter(({ hostPort }) => hostPort).length);

const basics = fc.tuple(
  fc.record({ image: fc.constantFrom('web:1', 'ghcr.io/acme/web@sha256:0123') }),
  optional({
    imagePullPolicy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
    command: fc.array(text, { maxLength: 2 }),
    args: fc.array(text, { maxLength: 2 }),
    workingDir: fc.constant('/app'),
    env: fc.array(env, { maxLength: 2 }),
    envFrom: fc.array(envFrom, { maxLength: 1 }),
    resources,
    volumeMounts: mounts,
    securityContext: containerSecurity,
    terminationMessagePolicy: fc.constantFrom('File', 'FallbackToLogsOnError'),
  }),
).map(([required, others]) => ({ ...required, ...others }));

/** Containers that keep running. */
export const container = fc.tuple(basics, optional({ ports }), running).map(([fields, open, others]) => ({ ...fields, ...open, ...others }));

/** Containers that run before the others, and go on or not. */
export const initContainer = fc.oneof(
  basics,
  fc.tuple(basics, running).map(([fields, others]) => ({ ...fields, ...others, restartPolicy: 'Always' })),
);
