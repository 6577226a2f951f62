import { Fields } from './fields';
import { DNS_LABEL_RULE, isDnsLabel } from './formats/dns-label';
import { refuseNegative } from './not-negative';
import { judgeOneOf } from './one-of';
import { judgeClaim } from './pod/claim-template';
import { judgeKeptRunning, judgePodsOf, judgeTemplateSelector } from './pod/pod-template';

/** The first version that judges the name of the Service. */
const SERVICE_NAME_SINCE = 33;

/** The first version that judges pods and claims. */
const PODS_SINCE = 34;

/** The rules for a StatefulSet and for the pods that it makes. */
export function judgeStatefulSet(statefulSet: Fields): void {
  const spec = statefulSet.childOrEmpty('spec');
  refuseNegative(spec, 'workload/negative-number', 'replicas', 'minReadySeconds');
  judgeOneOf(spec, 'workload/invalid-stateful-set', 'podManagementPolicy', ['OrderedReady', 'Parallel'], 'omit it for OrderedReady');
  judgeTemplateSelector(spec);
  // It gives each pod a name of its own, and a claim for each of the templates.
  spec.problems.refusedBy({ since: PODS_SINCE }, () => judgePodsOf(spec.childOrEmpty('template'), { claims: judgeClaimTemplates(spec) }));
  judgeKeptRunning(spec.childOrEmpty('template'));
  judgeUpdates(spec.childOrEmpty('updateStrategy'));
  const serviceName = spec.text('serviceName');
  if (serviceName && !isDnsLabel(serviceName)) {
    spec.refuse('workload/invalid-stateful-set', 'serviceName', DNS_LABEL_RULE, 'write the name of the headless Service', { since: SERVICE_NAME_SINCE });
  }
  const retention = spec.childOrEmpty('persistentVolumeClaimRetentionPolicy');
  judgeOneOf(retention, 'workload/invalid-stateful-set', 'whenDeleted', ['Retain', 'Delete'], 'omit it for Retain');
  judgeOneOf(retention, 'workload/invalid-stateful-set', 'whenScaled', ['Retain', 'Delete'], 'omit it for Retain');
  refuseNegative(spec.childOrEmpty('ordinals'), 'workload/negative-number', 'start');
}

/** Judges the claims for the storage of each pod and returns their names; of their metadata nothing else is judged. */
function judgeClaimTemplates(spec: Fields): ReadonlySet<string> {
  const names = new Set<string>();
  for (const template of spec.children('volumeClaimTemplates')) {
    const metadata = template.childOrEmpty('metadata');
    const name = metadata.text('name') ?? '';
    if (!isDnsLabel(name)) {
      metadata.refuse('pod/invalid-volume', 'name', DNS_LABEL_RULE, 'choose another name');
    }
    judgeClaim(template.childOrEmpty('spec'));
    names.add(name);
  }
  return names;
}

function judgeUpdates(strategy: Fields): void {
  judgeOneOf(strategy, 'workload/invalid-strategy', 'type', ['RollingUpdate', 'OnDelete'], 'omit it for RollingUpdate');
  const rollingUpdate = strategy.child('rollingUpdate');
  if (rollingUpdate !== undefined && strategy.text('type') === 'OnDelete') {
    strategy.refuse('workload/invalid-strategy', 'rollingUpdate', "must not be set when 'type' is OnDelete", 'remove it');
  } else if (rollingUpdate !== undefined) {
    refuseNegative(rollingUpdate, 'workload/negative-number', 'partition');
  }
}
