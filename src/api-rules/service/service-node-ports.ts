import { Fields } from '../fields';
import { staticBandMax } from '../static-band';
import { isHealthChecked } from './service-traffic';
import { serviceTypeOf } from './service-type';
import { RuleId } from '../rule-id';

interface NodePortRange {
  readonly min: number;
  readonly max: number;
}

/** A port of a Service together with the port that it asks for on every node. */
interface Claim {
  readonly port: Fields;
  readonly number: unknown;
  readonly protocol: string;
  readonly nodePort: number;
}

/**
 * The node ports of one Service, handed out as the API server does.
 *
 * It counts numbers and not protocols: two ports get the same number only if they have the same `port`.
 */
export function judgeNodePorts(spec: Fields, range: NodePortRange): void {
  const type = serviceTypeOf(spec);
  const claims = claimsOf(spec);
  if (type === 'ClusterIP') {
    for (const claim of claims) {
      refuse(claim, 'service/node-port-of-cluster-ip', "must not be set when 'type' is ClusterIP", 'remove it, or make the Service a NodePort Service');
    }
  }
  judgeRepetitions(claims);
  if (type !== 'NodePort' && type !== 'LoadBalancer') {
    return;
  }
  const rule = `must be a whole number from ${range.min} to ${range.max}`;
  for (const claim of claims) {
    if (claim.nodePort < range.min || claim.nodePort > range.max) {
      refuse(claim, 'service/node-port-out-of-range', rule, pickAnother(range));
    }
  }
  const taken = judgeAllocation(claims);
  judgeHealthCheckNodePort(spec, range, taken);
}

function pickAnother(range: NodePortRange): string {
  const band = staticBandMax(range);
  return `omit it to let Kubernetes pick one${band === undefined ? '' : `, or pin one from ${range.min} to ${band}, which it does not hand out by itself`}`;
}

function claimsOf(spec: Fields): Claim[] {
  const claims: Claim[] = [];
  for (const port of spec.children('ports')) {
    const nodePort = port.whole('nodePort');
    if (nodePort) {
      claims.push({ port, number: port.raw('port') ?? 0, protocol: port.text('protocol') || 'TCP', nodePort });
    }
  }
  return claims;
}

function judgeRepetitions(claims: readonly Claim[]): void {
  const seen = new Set<string>();
  for (const claim of claims) {
    const key = `${claim.protocol} ${claim.nodePort}`;
    if (seen.has(key)) {
      refuse(claim, 'service/node-port-twice', 'must not be used twice with the same protocol', 'omit it to let Kubernetes pick one');
    }
    seen.add(key);
  }
}

function judgeAllocation(claims: readonly Claim[]): ReadonlySet<number> {
  const taken = new Set<number>();
  const firstOfPort = new Map<unknown, number>();
  for (const claim of claims) {
    const first = firstOfPort.get(claim.number);
    if (first === claim.nodePort) {
      continue;
    }
    if (taken.has(claim.nodePort)) {
      refuse(claim, 'service/node-port-of-two-ports', "must not be used twice unless both have the same 'port'", 'omit it to let Kubernetes pick one');
    }
    taken.add(claim.nodePort);
    if (first === undefined) {
      firstOfPort.set(claim.number, claim.nodePort);
    }
  }
  return taken;
}

function judgeHealthCheckNodePort(spec: Fields, range: NodePortRange, taken: ReadonlySet<number>): void {
  const healthCheckNodePort = spec.whole('healthCheckNodePort');
  if (!healthCheckNodePort || !isHealthChecked(spec)) {
    return;
  }
  if (healthCheckNodePort < range.min || healthCheckNodePort > range.max) {
    spec.refuse(
      'service/node-port-out-of-range',
      'healthCheckNodePort',
      `must be a whole number from ${range.min} to ${range.max}`,
      'omit it to let Kubernetes pick one',
    );
  }
  if (taken.has(healthCheckNodePort)) {
    spec.refuse('service/health-check-node-port-taken', 'healthCheckNodePort', "must not be the 'nodePort' of a port", 'omit it to let Kubernetes pick one');
  }
}

function refuse(claim: Claim, id: RuleId, rule: string, fix: string): void {
  claim.port.refuse(id, 'nodePort', rule, fix);
}
