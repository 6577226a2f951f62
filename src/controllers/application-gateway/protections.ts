import { AGIC_PREFIX } from './facts';
import { AGIC_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Protection } from '../protection';
import { ServedPath } from '../served-path';

/** @see https://azure.github.io/application-gateway-kubernetes-ingress/annotations */
export const AGIC_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    { what: 'web application firewall', options: [`${AGIC_PREFIX}waf-policy-for-path`] },
    // it is defined at the gateway, and may ask for client certificates
    { what: 'not understood', options: [`${AGIC_PREFIX}appgw-ssl-profile`] },
  ],
  unread: AGIC_UNREAD,
  harmless: ['override-frontend-port', 'rewrite-rule-set', 'rewrite-rule-set-custom-resource', 'rule-priority'].map((name) => AGIC_PREFIX + name),
};

export function applicationGatewayProtections({ object }: ServedPath): Protection[] {
  return annotationProtections(object, AGIC_PROTECTIONS);
}
