/** The protocols that a port may have. */
export const PROTOCOLS: readonly string[] = ['TCP', 'UDP', 'SCTP'];
