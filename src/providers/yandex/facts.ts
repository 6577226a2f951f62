import { ProviderFacts } from '../provider-facts';

/** @see https://yandex.cloud/en/docs/managed-kubernetes/concepts/service */
const ANNOTATION = 'yandex.cloud/';

export const YANDEX: ProviderFacts = {
  name: 'Yandex Cloud',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}load-balancer-type`, /^internal$/]],
};
