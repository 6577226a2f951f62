import { BREAKS_POD_SECURITY } from './breaks-pod-security';
import { CLAIM_SHARED } from './claim-shared';
import { METRICS_PORT_OPEN } from './metrics-port-open';
import { MISSING_REFERENCE } from './missing-reference';
import { MISSING_SERVICE_ACCOUNT } from './missing-service-account';
import { NOWHERE_TO_WRITE } from './nowhere-to-write';
import { PRIVILEGED_PORT } from './privileged-port';
import { SECRET_IN_VARIABLE } from './secret-in-variable';
import { SENSITIVE_INTERFACE } from './sensitive-interface';
import { SERVICE_LINK_CLASH } from './service-link-clash';
import { VARIABLE_TWICE } from './variable-twice';
import { Check } from '../check';

/** What is in a pod. */
export const POD: readonly Check[] = [
  SERVICE_LINK_CLASH,
  VARIABLE_TWICE,
  SECRET_IN_VARIABLE,
  PRIVILEGED_PORT,
  SENSITIVE_INTERFACE,
  METRICS_PORT_OPEN,
  NOWHERE_TO_WRITE,
  CLAIM_SHARED,
  BREAKS_POD_SECURITY,
  MISSING_SERVICE_ACCOUNT,
  MISSING_REFERENCE,
];
