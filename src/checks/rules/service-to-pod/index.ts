import { SELECTS_NO_PODS } from './selects-no-pods';
import { Check } from '../../check';

/** From a Service to its pods. */
export const SERVICE_TO_POD: readonly Check[] = [SELECTS_NO_PODS];
