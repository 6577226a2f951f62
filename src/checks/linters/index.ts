import { DANGEROUS_CAPABILITY } from './dangerous-capability';
import { DEFAULT_ACCOUNT } from './default-account';
import { DEFAULT_NAMESPACE } from './default-namespace';
import { DEPRECATED_ACCOUNT_FIELD } from './deprecated-account-field';
import { EMPTY_EXTERNAL_IPS } from './empty-external-ips';
import { FEW_REPLICAS } from './few-replicas';
import { HOST_NAMESPACES } from './host-namespaces';
import { HOST_PATH } from './host-path';
import { HOST_PORT } from './host-port';
import { KEEPS_CAPABILITIES } from './keeps-capabilities';
import { LOW_USER_ID } from './low-user-id';
import { MAY_ESCALATE } from './may-escalate';
import { MAY_RUN_AS_ROOT } from './may-run-as-root';
import { NEEDLESS_TOKEN } from './needless-token';
import { NO_COMMON_LABELS } from './no-common-labels';
import { NO_DISK_LIMIT } from './no-disk-limit';
import { NO_DISRUPTION_BUDGET } from './no-disruption-budget';
import { NO_DRAIN } from './no-drain';
import { NO_LIVENESS_PROBE } from './no-liveness-probe';
import { NO_MEMORY_LIMIT } from './no-memory-limit';
import { NO_NETWORK_POLICY } from './no-network-policy';
import { NO_REQUESTS } from './no-requests';
import { NO_SECCOMP_PROFILE } from './no-seccomp-profile';
import { NO_TLS } from './no-tls';
import { NOT_SPREAD } from './not-spread';
import { PRIVILEGED_CONTAINER } from './privileged-container';
import { PROBES_ALIKE } from './probes-alike';
import { STALE_IMAGE } from './stale-image';
import { UNHEALTHY_PODS_BLOCK } from './unhealthy-pods-block';
import { UNNAMED_PORT } from './unnamed-port';
import { UNPINNED_IMAGE } from './unpinned-image';
import { WRITABLE_ROOT } from './writable-root';
import { Check } from '../check';

/** What linters ask for; only if it is asked for. */
export const LINTERS: readonly Check[] = [
  NO_REQUESTS,
  NO_MEMORY_LIMIT,
  NO_DISK_LIMIT,
  NO_LIVENESS_PROBE,
  PROBES_ALIKE,
  NO_DRAIN,
  MAY_RUN_AS_ROOT,
  MAY_ESCALATE,
  WRITABLE_ROOT,
  KEEPS_CAPABILITIES,
  DANGEROUS_CAPABILITY,
  NO_SECCOMP_PROFILE,
  LOW_USER_ID,
  PRIVILEGED_CONTAINER,
  HOST_NAMESPACES,
  HOST_PATH,
  UNPINNED_IMAGE,
  STALE_IMAGE,
  NO_NETWORK_POLICY,
  NO_DISRUPTION_BUDGET,
  UNHEALTHY_PODS_BLOCK,
  NOT_SPREAD,
  DEFAULT_NAMESPACE,
  NO_COMMON_LABELS,
  NEEDLESS_TOKEN,
  DEFAULT_ACCOUNT,
  DEPRECATED_ACCOUNT_FIELD,
  HOST_PORT,
  NO_TLS,
  UNNAMED_PORT,
  EMPTY_EXTERNAL_IPS,
  FEW_REPLICAS,
];
