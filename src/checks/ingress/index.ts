import { ANNOTATION_NOT_READ } from './annotation-not-read';
import { ANNOTATION_OF_ANOTHER_CONTROLLER } from './annotation-of-another-controller';
import { BACKEND_OUTSIDE } from './backend-outside';
import { CERTIFICATE_FOR_OTHER_HOST } from './certificate-for-other-host';
import { CERTIFICATE_MISSING } from './certificate-missing';
import { CLASS_UNKNOWN } from './class-unknown';
import { CLIENTS_NOT_SEEN } from './clients-not-seen';
import { DANGEROUS_ANNOTATION } from './dangerous-annotation';
import { DNS_NAME_TWICE } from './dns-name-twice';
import { EVERY_HOST } from './every-host';
import { GRPC_WITHOUT_TLS } from './grpc-without-tls';
import { HOST_CONTESTED } from './host-contested';
import { HOST_IN_NAMESPACES } from './host-in-namespaces';
import { HOST_WITHOUT_CERTIFICATE } from './host-without-certificate';
import { NAMED_OBJECT_MISSING } from './named-object-missing';
import { NO_DEFAULT_CERTIFICATE } from './no-default-certificate';
import { PATH_HIDDEN } from './path-hidden';
import { PATH_REFUSED_BY_NGINX } from './path-refused-by-nginx';
import { PATH_TAKEN } from './path-taken';
import { PATH_TYPES_MEET } from './path-types-meet';
import { PLAIN_HTTP_STAYS_OPEN } from './plain-http-stays-open';
import { RETIRED_CONTROLLER } from './retired-controller';
import { SERVICE_MISSING } from './service-missing';
import { SERVICE_PORT_MISSING } from './service-port-missing';
import { SHARED_CERTIFICATE_NAME } from './shared-certificate-name';
import { SHARED_LOAD_BALANCER } from './shared-load-balancer';
import { Check } from '../check';

/** Paths of Ingresses. */
export const INGRESS: readonly Check[] = [
  PATH_TAKEN,
  PATH_TYPES_MEET,
  PATH_HIDDEN,
  HOST_CONTESTED,
  HOST_IN_NAMESPACES,
  DNS_NAME_TWICE,
  SERVICE_MISSING,
  SERVICE_PORT_MISSING,
  CERTIFICATE_MISSING,
  HOST_WITHOUT_CERTIFICATE,
  CERTIFICATE_FOR_OTHER_HOST,
  NO_DEFAULT_CERTIFICATE,
  SHARED_CERTIFICATE_NAME,
  EVERY_HOST,
  CLASS_UNKNOWN,
  RETIRED_CONTROLLER,
  DANGEROUS_ANNOTATION,
  PATH_REFUSED_BY_NGINX,
  BACKEND_OUTSIDE,
  ANNOTATION_OF_ANOTHER_CONTROLLER,
  ANNOTATION_NOT_READ,
  NAMED_OBJECT_MISSING,
  GRPC_WITHOUT_TLS,
  CLIENTS_NOT_SEEN,
  SHARED_LOAD_BALANCER,
  PLAIN_HTTP_STAYS_OPEN,
];
