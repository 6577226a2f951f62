import { ProviderFacts } from '../provider-facts';

/** @see https://docs.cilium.io/en/stable/network/lb-ipam/ */
const ANNOTATION = 'lbipam.cilium.io/';
const OLDER_ANNOTATION = 'io.cilium/';

/** Whether the source ranges of a Service, whoever serves it, are those that get in. */
export const SOURCE_RANGES_POLICY = 'service.cilium.io/src-ranges-policy';

export const CILIUM: ProviderFacts = {
  name: 'Cilium',
  annotationPrefixes: [ANNOTATION, OLDER_ANNOTATION],
  classPrefixes: ['io.cilium/'],
  hasPools: true,
  apiGroups: ['cilium.io'],
  addressAnnotations: [`${ANNOTATION}ips`, `${OLDER_ANNOTATION}lb-ipam-ips`],
};
