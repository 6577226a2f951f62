import { judgeContainers } from './containers';
import { Fields } from '../fields';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { judgeLabels } from '../labels';
import { judgeOneOf, judgeOneOfIfPresent } from '../one-of';
import { judgeAffinity } from './pod-affinity';
import { judgePodDns } from './pod-dns';
import { judgePodSecurity } from './pod-security';
import { judgeTolerations } from './pod-tolerations';
import { judgeTopologySpread } from './pod-topology-spread';
import { judgeVolumes } from './pod-volumes';

const HIGHEST_SECONDS = 2 ** 31 - 1;

const NO_CLAIMS: ReadonlySet<string> = new Set();

/** What the owner of a pod puts into it. */
export interface FromOwner {
  /** The names of the claims that become volumes. */
  readonly claims: ReadonlySet<string>;
}

/** What is in a pod, in a template or on its own. */
export function judgePodSpec(spec: Fields, owner?: FromOwner): void {
  const volumes = judgeVolumes(spec, owner?.claims ?? NO_CLAIMS);
  judgeContainers(spec, volumes);
  judgeNames(spec);
  if (owner === undefined) {
    judgeHostNames(spec);
  }
  judgeOneOf(spec, 'workload/invalid-restart-policy', 'restartPolicy', ['Always', 'OnFailure', 'Never'], 'omit it for Always');
  judgeOneOfIfPresent(spec, 'pod/invalid-scheduling', 'preemptionPolicy', ['PreemptLowerPriority', 'Never'], 'omit it');
  judgeActiveDeadline(spec);
  spec.longWhole('terminationGracePeriodSeconds');
  judgePodDns(spec);
  judgePodSecurity(spec);
  judgeLabels(spec, 'nodeSelector', 'pod/invalid-scheduling');
  judgeAffinity(spec.child('affinity'));
  judgeTopologySpread(spec);
  judgeTolerations(spec);
}

function judgeNames(spec: Fields): void {
  for (const name of ['serviceAccountName', 'nodeName', 'priorityClassName']) {
    const text = spec.text(name);
    if (text && !isDnsSubdomain(text)) {
      spec.refuse('pod/invalid-reference', name, DNS_SUBDOMAIN_RULE, 'write the name of an object of the cluster');
    }
  }
  const runtimeClassName = spec.text('runtimeClassName');
  if (runtimeClassName !== undefined && !isDnsSubdomain(runtimeClassName)) {
    spec.refuse('pod/invalid-reference', 'runtimeClassName', DNS_SUBDOMAIN_RULE, 'write the name of a RuntimeClass');
  }
}

/** The owner of a pod may put others in their place. */
function judgeHostNames(spec: Fields): void {
  for (const name of ['hostname', 'subdomain']) {
    const text = spec.text(name);
    if (text && !isDnsLabel(text)) {
      spec.refuse('pod/invalid-dns', name, DNS_LABEL_RULE, 'choose another name');
    }
  }
}

function judgeActiveDeadline(spec: Fields): void {
  const seconds = spec.longWhole('activeDeadlineSeconds');
  if (seconds !== undefined && (seconds < 1 || seconds > HIGHEST_SECONDS)) {
    spec.refuse('pod/invalid-deadline', 'activeDeadlineSeconds', `must be a whole number from 1 to ${HIGHEST_SECONDS}`, 'omit it for no limit');
  }
}
