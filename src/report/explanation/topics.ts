import { Explained } from './explained';

/** What the topics of ids are about, in the order of the documentation. */
export const TOPIC_TITLES: Readonly<Record<string, string>> = {
  'service-to-pod': 'From a Service to its pods',
  'ingress': 'Ingress',
  'load-balancer': 'Load balancers',
  'node-port': 'Node ports',
  'network-policy': 'Network policies',
  'availability': 'Rollouts, drains and scaling',
  'identity': 'Names, selectors and files',
  'pod': 'Pods',
  'service': 'Services',
  'gateway-api': 'Gateway API',
  'linters': 'Linters',
  'object': 'Any object: its shape, names, labels and annotations',
  'workload': 'Workloads',
  'disruption-budget': 'Disruption budgets',
  'autoscaler': 'Autoscalers',
  'http-route': 'Routes of Gateway API',
  'certificate': 'Certificates of cert-manager',
  'http-proxy': 'HTTPProxies of Contour',
  'middleware': 'Middlewares of Traefik',
  'site': 'Sites of this library',
  'reading': 'Files that are read',
  'checks': 'The checks themselves',
  'unknown': 'What manifests do not show',
};

/** What is explained of one topic. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly all: readonly Explained[];
}

/** What is explained, by topic. */
export function topicsOf(explained: readonly Explained[]): Topic[] {
  return Object.entries(TOPIC_TITLES).map(([name, title]) => ({ name, title, all: explained.filter(({ id }) => id.startsWith(`${name}/`)) }));
}
