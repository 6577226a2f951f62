/** @see https://knative.dev/docs/serving/services/private-services/ */
export const KNATIVE_ROUTE_KINDS = ['Service', 'Route', 'DomainMapping'].map((kind) => `serving.knative.dev/${kind}`);

/** By this label a Service or a Route is one of the cluster only. */
export const CLUSTER_LOCAL = { label: 'networking.knative.dev/visibility', value: 'cluster-local' };
