import { AWS, AWS_ANNOTATION, AWS_INTERNAL, AWS_SCHEME, AWS_TARGET_TYPE, AWS_TYPE, EIP_ALLOCATION, PRESERVE_CLIENT_ADDRESS } from './facts';
import { attributesNamed } from './target-group-attributes';
import { AWS_EFFECTS } from './unread';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { ipFamily } from '../../api-rules/formats/ip';
import { Look } from '../../controllers/look';
import { effectIn } from '../../controllers/unread-effect';
import { isListOf, itemsOf } from '../../text/listed';
import { ProvidedEntry } from '../balancer';
import { BalancerReader, isOwnOrNobodys } from '../balancer-reader';
import { clientNetworks, NETWORK_EFFECTS } from '../client-networks';
import { healthCheckIn } from '../health-check';

/** Every port. */
const ALL = '*';

type Reach = ProvidedEntry['reach'];

const HEALTH_CHECK = {
  protocol: `${AWS_ANNOTATION}healthcheck-protocol`,
  path: `${AWS_ANNOTATION}healthcheck-path`,
  interval: `${AWS_ANNOTATION}healthcheck-interval`,
  unhealthyThreshold: `${AWS_ANNOTATION}healthcheck-unhealthy-threshold`,
};

/**
 * How the AWS Load Balancer Controller reads Services, as `write.ts` makes them.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export const AWS_READER: BalancerReader = {
  annotationPrefixes: AWS.annotationPrefixes,
  serves: (loadBalancerClass) => isOwnOrNobodys(AWS.name, loadBalancerClass),
  effectOf: (annotation) => effectIn({ ...NETWORK_EFFECTS, ...AWS_EFFECTS }, annotation),
  read: (service) => {
    const { annotations, spec } = service;
    const loadBalancerClass = spec.text('loadBalancerClass');
    // beside a class nothing of it is read but whether the targets are pods
    const type = annotations.text(AWS_TYPE, (text) => loadBalancerClass !== undefined || text === 'external' || text === 'nlb-ip');
    const isControllers = loadBalancerClass !== undefined || type !== undefined;
    // without either, the older controller of Kubernetes may serve it, which reads no scheme
    const reach = isControllers ? reachIn(annotations) : 'unknown';
    const dualStack = annotations.text(`${AWS_ANNOTATION}ip-address-type`, (text) => text === 'ipv4' || text === 'dualstack');
    return {
      reach,
      networks: clientNetworks(service),
      addresses: addressesIn(annotations, reach),
      loadBalancerClass,
      targets: targetsIn(annotations, type),
      keepsClientAddress: keepsClientAddress(annotations),
      isDualStack: dualStack === undefined ? undefined : dualStack === 'dualstack',
      tlsPorts: tlsPortsIn(annotations, isControllers),
      healthCheck: healthCheckIn(annotations, HEALTH_CHECK),
    };
  },
};

/** Where nothing is said, one that exists keeps its scheme, and for a new one the installation decides. */
function reachIn(annotations: Look): Reach {
  const scheme = annotations.text(AWS_SCHEME, (text) => text === 'internal' || text === 'internet-facing');
  const isSaid = annotations.has(AWS_SCHEME);
  const older = annotations.text(AWS_INTERNAL, (text) => isSaid ? text === String(scheme === 'internal') : text === 'true' || text === 'false');
  const internal = scheme === undefined ? (isSaid ? undefined : older) : String(scheme === 'internal');
  return internal === undefined ? 'unknown' : internal === 'true' ? 'internal' : 'internet';
}

/** Each kind of address is one of a load balancer on the internet, or of an internal one. */
function addressesIn(annotations: Look, reach: Reach): string[] {
  const allocations = annotations.text(`${AWS_ANNOTATION}eip-allocations`, (list) => reach === 'internet' && isListOf((item) => EIP_ALLOCATION.test(item))(list));
  const inSubnets = annotations.text(`${AWS_ANNOTATION}private-ipv4-addresses`, (list) => reach === 'internal' && isListOf((item) => ipFamily(item) === 'IPv4')(list));
  return itemsOf(allocations ?? inSubnets ?? '');
}

function targetsIn(annotations: Look, type: string | undefined): ProvidedEntry['targets'] {
  const target = annotations.text(AWS_TARGET_TYPE, (text) => text === 'ip' || (text === 'instance' && type !== 'nlb-ip'));
  return target === 'ip' || type === 'nlb-ip' ? 'pods' : target === 'instance' ? 'nodes' : undefined;
}

/** With a certificate all ports end TLS, unless some are listed, by numbers or names. The older controller writes `*` for all of them. */
function tlsPortsIn(annotations: Look, isControllers: boolean): string[] | undefined {
  const certificates = annotations.text(`${AWS_ANNOTATION}ssl-cert`, isListOf((item) => item.startsWith('arn:')));
  const ports = annotations.text(`${AWS_ANNOTATION}ssl-ports`, (list) => certificates !== undefined && (isListOf(isDnsLabel)(list) || (!isControllers && list === ALL)));
  const isSaid = annotations.has(`${AWS_ANNOTATION}ssl-ports`);
  return certificates === undefined || (isSaid && ports === undefined) ? undefined : ports === undefined ? [ALL] : itemsOf(ports);
}

/** Other attributes are not understood, and one that is there twice is not either: it has to be said each time. */
function keepsClientAddress(annotations: Look): boolean | undefined {
  const name = `${AWS_ANNOTATION}target-group-attributes`;
  annotations.text(name, (text) => ['true', 'false'].some((value) => text === `${PRESERVE_CLIENT_ADDRESS}=${value}`));
  const own = attributesNamed(PRESERVE_CLIENT_ADDRESS, annotations.word(name));
  return own.length === 0 ? undefined : own.every((value) => value === 'true');
}
