import { Severity } from '../../src/checks/severity';
import { ReportedFinding } from '../../src/report/findings/reported-finding';
import { Reachability, WayIn, WayInKind } from '../../src/report/way-in';

const KINDS = [WayInKind.NODE_PORT, WayInKind.LOAD_BALANCER, WayInKind.INGRESS, WayInKind.HTTP_ROUTE];
const REACHES = [Reachability.NETWORKS, Reachability.INTERNET, Reachability.UNKNOWN, Reachability.PRIVATE];

/** As many ways in as asked for, four to each Service, forty to each namespace. */
export function ways(count: number): WayIn[] {
  return Array.from({ length: count }, (_, i) => way(i));
}

export function way(i: number, changes: Partial<WayIn> = {}): WayIn {
  const kind = KINDS[i % KINDS.length];
  const isRoute = kind === WayInKind.INGRESS || kind === WayInKind.HTTP_ROUTE;
  const namespaceName = `team-${Math.floor(i / 40)}`;
  const name = `service-${Math.floor(i / 4)}`;
  const service = { kind: 'Service', namespaceName, name };
  return {
    id: `${kind} ${namespaceName}/${name} ${i}`,
    way: kind,
    opener: isRoute ? { ...service, kind } : service,
    reachability: REACHES[i % REACHES.length],
    ...(i % 4 === 0 ? { networks: ['203.0.113.0/24', '198.51.100.0/24'] } : {}),
    reason: 'spec.loadBalancerSourceRanges',
    protocol: isRoute ? 'HTTPS' : 'TCP',
    port: isRoute ? 443 : 30000 + i,
    ...(isRoute ? { host: 'shop.example', path: `/path-${i}`, pathMatch: 'Prefix' } : {}),
    tls: isRoute,
    service,
    servicePort: 80,
    targets: [{ workload: { kind: 'Deployment', namespaceName, name }, container: 'main', containerPort: 8080, admitted: i % 7 !== 0 }],
    access: isRoute ? `https://shop.example/path-${i}` : `kubectl get service ${name}`,
    ...changes,
  };
}

export function findingAt(object: string, changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return { id: 'service-to-pod/no-readiness-probe', severity: Severity.ERROR, object, message: 'has no readiness probe', fix: 'add one', related: [], ...changes };
}
