import { IN_THE_DYNAMIC_BAND } from './in-the-dynamic-band';
import { PORT_TAKEN } from './port-taken';
import { Check } from '../check';

/** Node ports. */
export const NODE_PORT: readonly Check[] = [PORT_TAKEN, IN_THE_DYNAMIC_BAND];
