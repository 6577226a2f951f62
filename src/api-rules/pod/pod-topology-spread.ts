import { Fields } from '../fields';
import { judgeLabelSelector } from '../label-selector';
import { judgeMatchLabelKeys } from './match-label-keys';
import { judgeOneOfIfPresent } from '../one-of';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const NODE_POLICIES = ['Honor', 'Ignore'];

/** The last version in which a key may not be in the selector and in the list of keys. */
const KEYS_DIFFER_UNTIL = 33;

/** How pods are spread over nodes, zones and regions. */
export function judgeTopologySpread(spec: Fields): void {
  const seen = new Set<string>();
  for (const constraint of spec.children('topologySpreadConstraints')) {
    judgeConstraint(constraint);
    const key = `${constraint.text('topologyKey') ?? ''} ${constraint.text('whenUnsatisfiable') ?? ''}`;
    if (seen.has(key)) {
      constraint.refuse('pod/invalid-topology-spread', 'topologyKey', "must not be used twice with the same 'whenUnsatisfiable'", 'remove one of the two');
    }
    seen.add(key);
  }
}

function judgeConstraint(constraint: Fields): void {
  refuseUnlessPositive(constraint, 'maxSkew', constraint.whole('maxSkew') ?? 0);
  if (!constraint.text('topologyKey')) {
    constraint.refuse('pod/invalid-topology-spread', 'topologyKey', 'must be given', "write a label of the nodes, such as 'topology.kubernetes.io/zone'");
  }
  const action = constraint.text('whenUnsatisfiable') ?? '';
  if (!ACTIONS.includes(action)) {
    constraint.refuse('pod/invalid-topology-spread', 'whenUnsatisfiable', 'must be DoNotSchedule or ScheduleAnyway', 'correct it');
  }
  if (constraint.has('minDomains')) {
    refuseUnlessPositive(constraint, 'minDomains', constraint.whole('minDomains') ?? 0);
    if (action !== 'DoNotSchedule') {
      constraint.refuse('pod/invalid-topology-spread', 'minDomains', "must not be set unless 'whenUnsatisfiable' is DoNotSchedule", 'remove it');
    }
  }
  judgeOneOfIfPresent(constraint, 'pod/invalid-topology-spread', 'nodeAffinityPolicy', NODE_POLICIES, 'omit it for Honor');
  judgeOneOfIfPresent(constraint, 'pod/invalid-topology-spread', 'nodeTaintsPolicy', NODE_POLICIES, 'omit it for Ignore');
  judgeLabelSelector(constraint.child('labelSelector'), 'pod/invalid-topology-spread');
  judgeMatchLabelKeys(constraint, 'pod/invalid-topology-spread', { until: KEYS_DIFFER_UNTIL });
}

function refuseUnlessPositive(constraint: Fields, name: string, value: number): void {
  if (value < 1) {
    constraint.refuse('pod/invalid-topology-spread', name, 'must be at least 1', 'correct it');
  }
}
