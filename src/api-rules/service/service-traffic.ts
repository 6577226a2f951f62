import { Fields } from '../fields';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { judgeOneOfIfPresent } from '../one-of';
import { isExternallyAccessible, serviceTypeOf } from './service-type';

const NEW_DISTRIBUTIONS = ['PreferSameZone', 'PreferSameNode'];

/** The last version that knows no other distribution than PreferClose. */
const ONE_DISTRIBUTION_UNTIL = 33;

const TRAFFIC_POLICIES = ['Cluster', 'Local'];
const HEALTH_CHECKED_ONLY = "must not be set unless 'type' is LoadBalancer and 'externalTrafficPolicy' is Local";

/** Where the traffic of a Service may go: policies, distribution, health checks. */
export function judgeServiceTraffic(spec: Fields): void {
  judgeExternalTrafficPolicy(spec);
  judgeHealthCheck(spec);
  judgeOneOfIfPresent(spec, 'service/invalid-internal-policy', 'internalTrafficPolicy', TRAFFIC_POLICIES, 'omit it for Cluster');
  judgeDistribution(spec);
}

/** Whether a load balancer asks the nodes whether they have a pod. */
export function isHealthChecked(spec: Fields): boolean {
  return serviceTypeOf(spec) === 'LoadBalancer' && spec.text('externalTrafficPolicy') === 'Local';
}

function judgeExternalTrafficPolicy(spec: Fields): void {
  const policy = spec.text('externalTrafficPolicy');
  if (!policy) {
    return;
  }
  if (!isExternallyAccessible(spec)) {
    spec.refuse(
      'service/external-policy-without-effect',
      'externalTrafficPolicy',
      "must not be set unless 'type' is NodePort or LoadBalancer, or there are 'externalIPs'",
      'remove it',
    );
  } else {
    judgeOneOfIfPresent(spec, 'service/invalid-external-policy', 'externalTrafficPolicy', TRAFFIC_POLICIES, 'omit it for Cluster');
  }
}

function judgeHealthCheck(spec: Fields): void {
  const port = spec.raw('healthCheckNodePort') ?? 0;
  if (port === 0) {
    return;
  }
  if (!isHealthChecked(spec)) {
    spec.refuse('service/invalid-health-check-port', 'healthCheckNodePort', HEALTH_CHECKED_ONLY, 'remove it');
  } else if (!isPortNumber(port)) {
    spec.refuse('service/invalid-health-check-port', 'healthCheckNodePort', PORT_NUMBER_RULE, 'omit it to let Kubernetes pick one');
  }
}

function judgeDistribution(spec: Fields): void {
  const distribution = spec.text('trafficDistribution');
  const fix = 'omit it to spread traffic over all pods';
  if (distribution !== undefined && NEW_DISTRIBUTIONS.includes(distribution)) {
    spec.refuse('service/invalid-traffic-distribution', 'trafficDistribution', 'must be PreferClose', fix, { until: ONE_DISTRIBUTION_UNTIL });
  } else {
    judgeOneOfIfPresent(spec, 'service/invalid-traffic-distribution', 'trafficDistribution', ['PreferClose', ...NEW_DISTRIBUTIONS], fix);
  }
}
