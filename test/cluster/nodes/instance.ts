import { join } from 'path';

/** Which of several clusters on this machine. */
const INSTANCE = process.env.CLUSTER || 'cdk8s-exposure';

/** Configuration, certificates and logs; the data of a cluster is in memory, and gone with it. */
export const STATE = join('/tmp', `cluster-${INSTANCE}`);

export const LOGS = join(STATE, 'logs');

/** What tests have shown, one in a line. */
export const RECORDS = join(STATE, 'records');

/** Of a user who may do everything, for what is inside of the cluster. */
export const KUBECONFIG = join(STATE, 'control-plane', 'admin.kubeconfig');

/** The same, for what is outside. */
export const KUBECONFIG_OUTSIDE = join(STATE, 'kubeconfig');

/** What leads from the machine, whose network is another, to the API server. */
export const RELAY = join(STATE, 'relay');

/** Where the keeper of a cluster listens: a name that only one process can have, and that is free when it ends. */
export const KEEPER = `\0cluster-${INSTANCE}`;

/** Below which the control groups of the nodes are. */
export const CONTROL_GROUP = `cluster-${INSTANCE}`;
