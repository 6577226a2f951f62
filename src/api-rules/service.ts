import { Fields } from './fields';
import { CIDR_RULE, cidrRefusedBy, isCidr } from './formats/cidr';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from './formats/dns-subdomain';
import { isQualifiedName, QUALIFIED_NAME_RULE } from './formats/qualified-name';
import { judgeLabels } from './labels';
import { judgeOneOf } from './one-of';
import { RuleOptions } from './rule-options';
import { judgeServiceAddresses } from './service/service-addresses';
import { judgeNodePorts } from './service/service-node-ports';
import { judgeServicePorts } from './service/service-ports';
import { judgeServiceTraffic } from './service/service-traffic';
import { serviceTypeOf } from './service/service-type';

const SERVICE_TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const SOURCE_RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const LONGEST_AFFINITY_SECONDS = 86400;
const LOAD_BALANCER_ONLY = "must not be set unless 'type' is LoadBalancer";

/** The rules for a Service. */
export function judgeService(service: Fields, options: RuleOptions): void {
  const spec = service.childOrEmpty('spec');
  judgeOneOf(spec, 'service/invalid-type', 'type', SERVICE_TYPES, 'omit it for a Service inside the cluster only');
  judgeServicePorts(spec);
  judgeNodePorts(spec, options.nodePortRange);
  judgeServiceAddresses(spec);
  judgeServiceTraffic(spec);
  judgeLabels(spec, 'selector', 'service/invalid-selector');
  judgeExternalName(spec);
  judgeSessionAffinity(spec);
  judgeLoadBalancerFields(spec);
  spec.flag('publishNotReadyAddresses');
  spec.text('loadBalancerIP');
  judgeAnnotations(service.childOrEmpty('metadata'), spec);
}

function judgeExternalName(spec: Fields): void {
  const name = spec.text('externalName') ?? '';
  if (serviceTypeOf(spec) !== 'ExternalName') {
    return;
  }
  const withoutDot = name.endsWith('.') ? name.slice(0, -1) : name;
  if (withoutDot === '') {
    spec.refuse('service/invalid-external-name', 'externalName', "must be given when 'type' is ExternalName", 'write the host name that the Service stands for');
  } else if (!isDnsSubdomain(withoutDot)) {
    spec.refuse('service/invalid-external-name', 'externalName', DNS_SUBDOMAIN_RULE, 'write a host name without scheme, port or path');
  }
}

function judgeSessionAffinity(spec: Fields): void {
  judgeOneOf(spec, 'service/invalid-session-affinity', 'sessionAffinity', ['None', 'ClientIP'], 'omit it to spread every request');
  const clientIp = spec.child('sessionAffinityConfig')?.child('clientIP');
  const seconds = clientIp?.whole('timeoutSeconds');
  const isUsed = spec.text('sessionAffinity') === 'ClientIP';
  if (isUsed && seconds !== undefined && (seconds < 1 || seconds > LONGEST_AFFINITY_SECONDS)) {
    clientIp?.refuse(
      'service/invalid-affinity-timeout',
      'timeoutSeconds',
      `must be a whole number from 1 to ${LONGEST_AFFINITY_SECONDS}`,
      'omit it for three hours (10800)',
    );
  }
}

function judgeLoadBalancerFields(spec: Fields): void {
  const isLoadBalancer = serviceTypeOf(spec) === 'LoadBalancer';
  if (!isLoadBalancer) {
    if (spec.list('loadBalancerSourceRanges').length > 0) {
      spec.refuse('service/source-ranges-without-load-balancer', 'loadBalancerSourceRanges', LOAD_BALANCER_ONLY, 'remove it, or restrict clients with a NetworkPolicy');
    }
    if (spec.flag('allocateLoadBalancerNodePorts') !== undefined) {
      spec.refuse('service/node-port-allocation-without-load-balancer', 'allocateLoadBalancerNodePorts', LOAD_BALANCER_ONLY, 'remove it');
    }
    if (spec.text('loadBalancerClass') !== undefined) {
      spec.refuse('service/invalid-load-balancer-class', 'loadBalancerClass', LOAD_BALANCER_ONLY, 'remove it');
    }
  } else {
    const loadBalancerClass = spec.text('loadBalancerClass');
    if (loadBalancerClass !== undefined && !isQualifiedName(loadBalancerClass)) {
      spec.refuse('service/invalid-load-balancer-class', 'loadBalancerClass', QUALIFIED_NAME_RULE, "write it as 'example.com/internal-vip'");
    }
    spec.flag('allocateLoadBalancerNodePorts');
  }
  spec.eachText('loadBalancerSourceRanges', (range, path) => {
    if (!isCidr(range.trim())) {
      spec.problems.add({ id: 'service/invalid-source-range', field: path, value: range, rule: CIDR_RULE, fix: 'correct the address range', refusedBy: cidrRefusedBy(range.trim()) });
    }
  });
}

function judgeAnnotations(metadata: Fields, spec: Fields): void {
  let mode: string | undefined;
  let hints: string | undefined;
  metadata.eachEntry('annotations', (key, text, annotations) => {
    if (key === TOPOLOGY_MODE) {
      mode = text;
    } else if (key === TOPOLOGY_HINTS) {
      hints = text;
    } else if (key === SOURCE_RANGES_ANNOTATION && spec.list('loadBalancerSourceRanges').length === 0) {
      judgeSourceRangesAnnotation(spec, text, annotations.pathOfKey(key));
    }
  });
  if (mode !== undefined && hints !== undefined && mode !== hints) {
    metadata.problems.add({
      id: 'service/two-topology-modes',
      field: `metadata.annotations[${TOPOLOGY_MODE}]`,
      value: mode,
      rule: `must be the same as the annotation ${TOPOLOGY_HINTS}`,
      fix: 'remove the older annotation topology-aware-hints',
    });
  }
}

function judgeSourceRangesAnnotation(spec: Fields, text: string, field: string): void {
  if (serviceTypeOf(spec) !== 'LoadBalancer') {
    spec.problems.add({ id: 'service/source-ranges-without-load-balancer', field, value: text, rule: LOAD_BALANCER_ONLY, fix: 'remove the annotation' });
  }
  const wrong = text.trim() === '' ? [] : text.split(',').map((range) => range.trim()).filter((range) => !isCidr(range));
  if (wrong.length > 0) {
    spec.problems.add({
      id: 'service/invalid-source-range',
      field,
      value: text,
      rule: `must be a list of ranges with commas; each ${CIDR_RULE}`,
      fix: "write them in 'spec.loadBalancerSourceRanges'",
      refusedBy: wrong.map(cidrRefusedBy).includes(undefined) ? undefined : cidrRefusedBy(wrong[0]),
    });
  }
}
