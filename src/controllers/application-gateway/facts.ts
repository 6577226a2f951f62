import { KnownController } from '../known-controller';

export const AGIC_PREFIX = 'appgw.ingress.kubernetes.io/';

export const AGIC_CERTIFICATE = `${AGIC_PREFIX}appgw-ssl-certificate`;

export const AGIC: KnownController = {
  name: 'Application Gateway Ingress Controller',
  prefixes: [AGIC_PREFIX],
  classNames: ['azure-application-gateway', 'azure/application-gateway'],
  identities: ['azure/application-gateway'],
  certificateAnnotations: [AGIC_CERTIFICATE],
  outside: { networks: 'the subnet of the Application Gateway', example: ['10.1.0.0/24'] },
};
