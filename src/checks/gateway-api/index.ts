import { GATEWAY_MISSING } from './gateway-missing';
import { LISTENER_TWICE } from './listener-twice';
import { POLICY_WITHOUT_TARGET } from './policy-without-target';
import { REDIRECT_LOOP } from './redirect-loop';
import { REFERENCE_NOT_GRANTED } from './reference-not-granted';
import { Check } from '../check';

/** Gateways and their routes. */
export const GATEWAY_API: readonly Check[] = [GATEWAY_MISSING, REFERENCE_NOT_GRANTED, LISTENER_TWICE, POLICY_WITHOUT_TARGET, REDIRECT_LOOP];
