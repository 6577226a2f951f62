import { BACKEND_OUTSIDE } from './backend-outside';
import { CERTIFICATE_MISSING } from './certificate-missing';
import { CLASS_UNKNOWN } from './class-unknown';
import { DANGEROUS_ANNOTATION } from './dangerous-annotation';
import { EVERY_HOST } from './every-host';
import { HOST_WITHOUT_CERTIFICATE } from './host-without-certificate';
import { PATH_TAKEN } from './path-taken';
import { RETIRED_CONTROLLER } from './retired-controller';
import { SERVICE_MISSING } from './service-missing';
import { SERVICE_PORT_MISSING } from './service-port-missing';
import { SHARED_CERTIFICATE_NAME } from './shared-certificate-name';
import { Check } from '../../check';

/** Paths of Ingresses. */
export const INGRESS: readonly Check[] = [
  PATH_TAKEN,
  SERVICE_MISSING,
  SERVICE_PORT_MISSING,
  CERTIFICATE_MISSING,
  HOST_WITHOUT_CERTIFICATE,
  SHARED_CERTIFICATE_NAME,
  EVERY_HOST,
  CLASS_UNKNOWN,
  RETIRED_CONTROLLER,
  DANGEROUS_ANNOTATION,
  BACKEND_OUTSIDE,
];
