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
      constraint.refuse('C-16', 'topologyKey', "must not be used twice with the same 'whenUnsatisfiable'", 'remove one of the two');
    }
    seen.add(key);
  }
}

function judgeConstraint(constraint: Fields): void {
  refuseUnlessPositive(constraint, 'maxSkew', constraint.whole('maxSkew') ?? 0);
  if (!constraint.text('topologyKey')) {
    constraint.refuse('C-16', 'topologyKey', 'must be given', "write a label of the nodes, such as 'topology.kubernetes.io/zone'");
  }
  const action = constraint.text('whenUnsatisfiable') ?? '';
  if (!ACTIONS.includes(action)) {
    constraint.refuse('C-16', 'whenUnsatisfiable', 'must be DoNotSchedule or ScheduleAnyway', 'correct it');
  }
  if (constraint.has('minDomains')) {
    refuseUnlessPositive(constraint, 'minDomains', constraint.whole('minDomains') ?? 0);
    if (action !== 'DoNotSchedule') {
      constraint.refuse('C-16', 'minDomains', "must not be set unless 'whenUnsatisfiable' is DoNotSchedule", 'remove it');
    }
  }
  judgeOneOfIfPresent(constraint, 'C-16', 'nodeAffinityPolicy', NODE_POLICIES, 'omit it for Honor');
  judgeOneOfIfPresent(constraint, 'C-16', 'nodeTaintsPolicy', NODE_POLICIES, 'omit it for Ignore');
  judgeLabelSelector(constraint.child('labelSelector'), 'C-16');
  judgeMatchLabelKeys(constraint, 'C-16', { until: KEYS_DIFFER_UNTIL });
}

function refuseUnlessPositive(constraint: Fields, name: string, value: number): void {
  if (value < 1) {
    constraint.refuse('C-16', name, 'must be at least 1', 'correct it');
  }
}
