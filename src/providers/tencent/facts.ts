import { ProviderFacts } from '../provider-facts';

/** @see https://www.tencentcloud.com/document/product/457/36833 */
const ANNOTATION = 'service.kubernetes.io/qcloud-';

export const TENCENT: ProviderFacts = {
  name: 'Tencent Cloud',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}loadbalancer-internal-subnetid`, /./]],
};
