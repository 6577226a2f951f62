import { push } from '../collections/push';
import { remembered } from '../collections/remembered';
import { HARMLESS_POLICIES, POLICY_KINDS } from '../controllers/gateway-api/policies';
import { ruleAt } from '../controllers/gateway-api/protections';
import { isMap, Json, Look } from '../controllers/look';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from '../controllers/protection';
import { ServedPath } from '../controllers/served-path';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** A policy, and the part of its target that it is for. */
interface Attached {
  readonly policy: Resource;

  /** Nothing for the target as a whole. */
  readonly section?: string;
}

/** What policies are attached to, by its kind and name, and those that choose their targets by labels. */
interface Attachments {
  readonly byTarget: ReadonlyMap<string, readonly Attached[]>;
  readonly choosing: ReadonlyArray<{ readonly policy: Resource; readonly selector: Json }>;
}

/** The types of objects that traffic passes; policies for others are none of it. */
const TARGETS: ReadonlySet<string> = new Set(['Gateway', 'HTTPRoute', 'Service']);

const GATEWAY_VALIDATION: ProtectionRule = {
  what: 'client certificates',
  options: ['validation', 'frontendValidation'],
  counts: (value) => isMap(value) && value.mode !== 'AllowInsecureFallback',
};

/** What the policies protect that are attached to a route, to its Gateway and to the Services behind it. */
export function attachedProtections(graph: Graph, { listener, object, outcome, saidBy: [{ field }], scheme, port }: ServedPath): Protection[] {
  const attachments = attachmentsOf(graph);
  const gateway = listener && graph.gateways.find(({ namespace, name }) => namespace === listener.namespace && name === listener.gateway);
  const rule = ruleAt(object, field).name;
  const services = outcome.kind === 'backends' ? outcome.backends.map(({ namespace, name }) => ({ kind: 'Service', namespace, name })) : [];
  // what is closest comes first
  const levels: Attached[][] = [
    ...levelsOf(attachments, object.kind, object.namespace, object.name, typeof rule === 'string' ? rule : undefined, labelsOf(object.source)),
    ...listener === undefined ? [] : levelsOf(attachments, 'Gateway', listener.namespace, listener.gateway, listener.section, gateway?.resource.labels ?? new Map()),
  ];
  const ofServices = services.flatMap(({ kind, namespace, name }) => levelsOf(attachments, kind, namespace, name, undefined, new Map())).flat();
  return [
    ...closestOf(levels).flatMap(protectionsOf),
    ...ofServices.flatMap(({ policy }) => protectionsOf(policy)),
    ...scheme === 'http' || gateway === undefined ? [] : certificatesOf(gateway.resource, listener?.section, port),
  ];
}

/** The policies of a part of an object, and of the whole. */
function levelsOf(
  { byTarget, choosing }: Attachments,
  kind: string,
  namespace: string,
  name: string,
  part: string | undefined,
  labels: ReadonlyMap<string, string>,
): [Attached[], Attached[]] {
  const named = byTarget.get(keyOf(kind, namespace, name)) ?? [];
  const chosen = choosing.filter(({ policy, selector }) => policy.namespace === namespace && selector.kind === kind && selects(selector, labels));
  return [
    named.filter(({ section }) => section !== undefined && section === part),
    [...named.filter(({ section }) => section === undefined), ...chosen.map(({ policy }) => ({ policy }))],
  ];
}

/** Of policies that count as a whole only the closest ones, unless they say that they are merged. */
function closestOf(levels: ReadonlyArray<readonly Attached[]>): Resource[] {
  const counted = new Set<Resource>();
  const taken = new Set<string>();
  for (const level of levels) {
    const policies = level.map(({ policy }) => policy).filter(({ type }) => !taken.has(type));
    for (const policy of policies) {
      counted.add(policy);
      if (Object.hasOwn(POLICY_KINDS, policy.type) && POLICY_KINDS[policy.type].isWhole === true && policy.spec.raw('mergeType') === undefined) {
        taken.add(policy.type);
      }
    }
  }
  return [...counted];
}

function protectionsOf(policy: Resource): Protection[] {
  const { object, type } = policy;
  if (HARMLESS_POLICIES.has(type)) {
    return [];
  }
  const spec = isMap(object.spec) ? object.spec : {};
  if (!Object.hasOwn(POLICY_KINDS, type)) {
    return [notUnderstood('spec', policy, spec)];
  }
  return Object.entries(POLICY_KINDS[type].rules).flatMap(([field, rules]) => {
    const part = field === '' ? spec : spec[field];
    return isMap(part) ? protectionsBy(rules, new Look(part, field), policy) : [];
  });
}

/** Which client certificates a Gateway asks for at a port, or at a listener as earlier versions have it. */
function certificatesOf(gateway: Resource, section: string | undefined, port: number | undefined): Protection[] {
  const spec = isMap(gateway.object.spec) ? gateway.object.spec : {};
  const frontend = isMap(spec.tls) && isMap(spec.tls.frontend) ? spec.tls.frontend : {};
  const byPort = Array.isArray(frontend.perPort) ? frontend.perPort.filter(isMap).find((one) => one.port === port) : undefined;
  const listener = Array.isArray(spec.listeners) ? spec.listeners.filter(isMap).find(({ name }) => name === section) : undefined;
  return [byPort === undefined ? frontend.default : byPort.tls, listener?.tls].filter(isMap)
    .flatMap((part) => protectionsBy([GATEWAY_VALIDATION], new Look(part, 'tls'), gateway));
}

const attachmentsOf = remembered(({ resources }: Graph): Attachments => {
  const byTarget = new Map<string, Attached[]>();
  const choosing: Array<Attachments['choosing'][number]> = [];
  for (const policy of resources.applied) {
    const spec = isMap(policy.object.spec) ? policy.object.spec : {};
    for (const ref of [spec.targetRef, ...listOf(spec.targetRefs)].filter(isMap)) {
      if (typeof ref.kind === 'string' && TARGETS.has(ref.kind) && typeof ref.name === 'string') {
        const namespace = typeof ref.namespace === 'string' ? ref.namespace : policy.namespace;
        push(byTarget, keyOf(ref.kind, namespace, ref.name), { policy, ...(typeof ref.sectionName === 'string' ? { section: ref.sectionName } : {}) });
      }
    }
    listOf(spec.targetSelectors).filter(isMap).forEach((selector) => choosing.push({ policy, selector }));
  }
  return { byTarget, choosing };
});

function selects({ matchLabels, matchExpressions }: Json, labels: ReadonlyMap<string, string>): boolean {
  // what is not compared here may be chosen
  return matchExpressions !== undefined || Object.entries(isMap(matchLabels) ? matchLabels : {}).every(([name, value]) => labels.get(name) === value);
}

function labelsOf({ metadata }: Json): ReadonlyMap<string, string> {
  const labels = isMap(metadata) && isMap(metadata.labels) ? metadata.labels : {};
  return new Map(Object.entries(labels).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keyOf(kind: string, namespace: string, name: string): string {
  return JSON.stringify([kind, namespace, name]);
}
