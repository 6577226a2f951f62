import * as fc from 'fast-check';
import { container, GRACE_SECONDS, initContainer, security, VOLUMES } from './container';
import { labelSelector, optional } from './metadata';
import * as any from '../../../properties/arbitraries';

const mode = fc.constantFrom(0, 0o400, 0o644, 0o777);
const items = fc.constantFrom([{ key: 'a', path: 'a' }], [{ key: 'a', path: 'b/c', mode: 0o600 }, { key: 'b', path: 'd' }]);
const fields = fc.constantFrom(
  [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }],
  [{ path: 'cpu', resourceFieldRef: { containerName: 'main', resource: 'limits.cpu', divisor: '1m' } }],
);
const source = fc.oneof(
  optional({ sizeLimit: fc.constantFrom('64Mi', '1Gi'), medium: fc.constantFrom('', 'Memory') }).map((emptyDir) => ({ emptyDir })),
  fc.record({ name: any.dnsLabel, defaultMode: mode, items, optional: fc.boolean() }, { requiredKeys: ['name'] }).map((configMap) => ({ configMap })),
  fc.record({ secretName: any.dnsLabel, defaultMode: mode, items }, { requiredKeys: ['secretName'] }).map((secret) => ({ secret })),
  fc.record({ items: fields, defaultMode: mode }, { requiredKeys: ['items'] }).map((downwardAPI) => ({ downwardAPI })),
  any.dnsLabel.map((claimName) => ({ persistentVolumeClaim: { claimName } })),
  fc.tuple(items, fields).map(([keys, podFields]) => ({
    projected: { sources: [{ secret: { name: 'a', items: keys } }, { downwardAPI: { items: podFields } }, { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } }] },
  })),
  fc.constant({ hostPath: { path: '/var/log', type: 'Directory' } }),
  fc.constant({ nfs: { server: 'nfs.example.com', path: '/exported' } }),
  fc.constant({ csi: { driver: 'secrets.csi.example.com', readOnly: true } }),
  fc.constant({ image: { reference: 'files:1', pullPolicy: 'Always' } }),
  fc.constant({ ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } } } } }),
);
const volumes = fc.tuple(...VOLUMES.map((name) => source.map((made) => ({ name, ...made }))));

const topologyKey = fc.constantFrom('kubernetes.io/hostname', 'topology.kubernetes.io/zone');
const term = fc.record({
  topologyKey, labelSelector, namespaceSelector: labelSelector, namespaces: fc.array(any.dnsLabel, { maxLength: 1 }),
}, { requiredKeys: ['topologyKey'] });
const weight = fc.integer({ min: 1, max: 100 });
const nodeTerm = fc.constantFrom(
  { matchExpressions: [{ key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }] },
  { matchExpressions: [{ key: 'cores', operator: 'Gt', values: ['4'] }, { key: 'spot', operator: 'DoesNotExist' }] },
  { matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-1'] }] },
);
const pods = optional({
  requiredDuringSchedulingIgnoredDuringExecution: fc.array(term, { maxLength: 1 }),
  preferredDuringSchedulingIgnoredDuringExecution: fc.array(fc.record({ weight, podAffinityTerm: term }), { maxLength: 1 }),
});
const affinity = optional({
  podAffinity: pods,
  podAntiAffinity: pods,
  nodeAffinity: optional({
    requiredDuringSchedulingIgnoredDuringExecution: fc.record({ nodeSelectorTerms: fc.array(nodeTerm, { minLength: 1, maxLength: 2 }) }),
    preferredDuringSchedulingIgnoredDuringExecution: fc.array(fc.record({ weight, preference: nodeTerm }), { maxLength: 1 }),
  }),
});

const spread = fc.tuple(
  fc.record({ maxSkew: fc.integer({ min: 1, max: 9 }), labelSelector }),
  fc.oneof(
    fc.constant({ whenUnsatisfiable: 'ScheduleAnyway' }),
    fc.record({ whenUnsatisfiable: fc.constant('DoNotSchedule'), minDomains: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['whenUnsatisfiable'] }),
  ),
  optional({ nodeAffinityPolicy: fc.constantFrom('Honor', 'Ignore'), nodeTaintsPolicy: fc.constantFrom('Honor', 'Ignore'), matchLabelKeys: fc.constant(['pod-template-hash']) }),
).map(([required, action, others]) => ({ ...required, ...action, ...others }));
const spreads = fc.subarray(['kubernetes.io/hostname', 'topology.kubernetes.io/zone'])
  .chain((keys) => fc.tuple(...keys.map((key) => spread.map((constraint) => ({ topologyKey: key, ...constraint })))));

const toleration = fc.constantFrom<object>(
  { operator: 'Exists' },
  { key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 },
);

const podSecurity = optional({
  ...security,
  fsGroup: fc.integer({ min: 0, max: 2147483647 }),
  fsGroupChangePolicy: fc.constantFrom('OnRootMismatch', 'Always'),
  supplementalGroups: fc.array(fc.integer({ min: 0, max: 2147483647 }), { maxLength: 2 }),
  supplementalGroupsPolicy: fc.constantFrom('Merge', 'Strict'),
});

/** What pods are made of, as far as it is said in a template. */
export const podSpec = fc.tuple(
  fc.tuple(container, fc.option(container, { nil: undefined, freq: 5 })).map(([main, side]) => [{ name: 'main', ...main }, ...(side ? [{ name: 'side', ...withoutHostPorts(side) }] : [])]),
  volumes,
  optional({
    initContainers: fc.array(initContainer.map((own) => ({ name: 'init', ...own })), { maxLength: 1 }),
    automountServiceAccountToken: fc.boolean(),
    enableServiceLinks: fc.boolean(),
    serviceAccountName: any.dnsLabel,
    imagePullSecrets: fc.array(any.dnsLabel.map((name) => ({ name })), { maxLength: 1 }),
    restartPolicy: fc.constant('Always'),
    securityContext: podSecurity,
    topologySpreadConstraints: spreads,
  }),
  optional({
    affinity,
    nodeSelector: any.labels,
    tolerations: fc.array(toleration, { maxLength: 2 }),
    priorityClassName: any.dnsLabel,
    runtimeClassName: any.dnsLabel,
    hostname: any.dnsLabel,
    subdomain: any.dnsLabel,
    dnsPolicy: fc.constantFrom('ClusterFirst', 'Default'),
    dnsConfig: fc.constant({ nameservers: ['10.202.0.10'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] }),
    hostAliases: fc.constant([{ ip: '203.0.113.7', hostnames: ['db.example.com'] }]),
    shareProcessNamespace: fc.boolean(),
  }),
).map(([containers, list, common, rare]) => ({ containers, volumes: list, terminationGracePeriodSeconds: GRACE_SECONDS, ...common, ...rare }));

/** The ports of a node can be taken once in a pod. */
function withoutHostPorts(own: any): object {
  return own.ports === undefined ? own : { ...own, ports: own.ports.map(({ hostPort: _, ...port }: any) => port) };
}
