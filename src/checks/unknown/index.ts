import { CLUSTER_UNKNOWN } from './cluster';
import { POD_UNKNOWN } from './pods';
import { ROUTE_UNKNOWN } from './routes';
import { SERVICE_UNKNOWN } from './services';
import { Unknown } from '../assumption';

/** All that cannot be decided by manifests, in the order of the report. */
export const UNKNOWN: readonly Unknown[] = [...ROUTE_UNKNOWN, ...SERVICE_UNKNOWN, ...POD_UNKNOWN, ...CLUSTER_UNKNOWN];
