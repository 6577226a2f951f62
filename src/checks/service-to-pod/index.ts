import { ENDPOINT_PORT_UNKNOWN } from './endpoint-port-unknown';
import { NO_READINESS_PROBE } from './no-readiness-probe';
import { PORT_NAME_TWICE } from './port-name-twice';
import { PORT_NAME_UNKNOWN } from './port-name-unknown';
import { PORT_NUMBER_UNDECLARED } from './port-number-undeclared';
import { PORT_PROTOCOL_DIFFERS } from './port-protocol-differs';
import { PROBE_PORT_UNKNOWN } from './probe-port-unknown';
import { SAME_SELECTOR_TWICE } from './same-selector-twice';
import { SELECTS_NO_PODS } from './selects-no-pods';
import { SELECTS_SEVERAL_WORKLOADS } from './selects-several-workloads';
import { Check } from '../check';

/** From a Service to its pods. */
export const SERVICE_TO_POD: readonly Check[] = [
  SELECTS_NO_PODS,
  SELECTS_SEVERAL_WORKLOADS,
  PORT_NAME_UNKNOWN,
  PORT_NUMBER_UNDECLARED,
  PORT_PROTOCOL_DIFFERS,
  NO_READINESS_PROBE,
  SAME_SELECTOR_TWICE,
  PORT_NAME_TWICE,
  PROBE_PORT_UNKNOWN,
  ENDPOINT_PORT_UNKNOWN,
];
