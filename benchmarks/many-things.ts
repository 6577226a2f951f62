/** Manifests with so many of one thing. */
export type Many = (count: number) => object[];

type Json = Readonly<Record<string, unknown>>;

const NAMESPACE = 'shop';

function each<T>(count: number, of: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => of(i));
}

function fields(count: number, key: (i: number) => string, value: unknown = 'v'): Json {
  return Object.fromEntries(each(count, (i) => [key(i), value]));
}

function object(apiVersion: string, kind: string, name: string, spec: Json, metadata: Json = {}): Json {
  return { apiVersion, kind, metadata: { name, namespace: NAMESPACE, ...metadata }, spec };
}

const CONTAINER = { name: 'web', image: 'ghcr.io/acme/web:1.4.2', ports: [{ name: 'http', containerPort: 8080 }], readinessProbe: { tcpSocket: { port: 'http' } } };

function deployment(name: string, labels: Json = { app: name }, pod: Json = {}): Json {
  const template = { metadata: { labels }, spec: { containers: [CONTAINER], ...pod } };
  return object('apps/v1', 'Deployment', name, { replicas: 2, selector: { matchLabels: labels }, template });
}

function container(more: Json): Json {
  return { containers: [{ ...CONTAINER, ...more }] };
}

function service(name: string, selector: Json = { app: name }, spec: Json = {}, metadata: Json = {}): Json {
  return object('v1', 'Service', name, { selector, ports: [{ name: 'http', port: 80, targetPort: 'http' }], ...spec }, metadata);
}

function backend(name = 'web', number = 80): Json {
  return { service: { name, port: { number } } };
}

function path(text: string, more: Json = {}): Json {
  return { path: text, pathType: 'Prefix', backend: backend(), ...more };
}

function ingress(name: string, rules: readonly Json[], spec: Json = {}, metadata: Json = {}): Json {
  return object('networking.k8s.io/v1', 'Ingress', name, { ingressClassName: 'nginx', rules, ...spec }, metadata);
}

function rule(host: string, ...paths: Json[]): Json {
  return { host, http: { paths: paths.length === 0 ? [path('/')] : paths } };
}

function policy(name: string, spec: Json): Json {
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress'], ingress: [{}], ...spec });
}

function listener(i: number): Json {
  return { name: `l${i}`, port: 80, protocol: 'HTTP', hostname: `h${i}.example` };
}

function gateway(...listeners: Json[]): Json {
  return object('gateway.networking.k8s.io/v1', 'Gateway', 'gateway', { gatewayClassName: 'any', listeners });
}

function route(name: string, spec: Json): Json {
  return object('gateway.networking.k8s.io/v1', 'HTTPRoute', name, { parentRefs: [{ name: 'gateway' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }], ...spec });
}

function proxy(name: string, spec: Json): Json {
  const routes = [{ conditions: [{ prefix: '/' }], services: [{ name: 'web', port: 80 }] }];
  return object('projectcontour.io/v1', 'HTTPProxy', name, { virtualhost: { fqdn: `${name}.example` }, routes, ...spec });
}

function network(i: number): string {
  return `203.${Math.floor(i / 65536) % 256}.${Math.floor(i / 256) % 256}.${i % 256}/32`;
}

const port = (i: number): number => 1 + (i % 65535);
const web = (): object[] => [deployment('web'), service('web')];
const anyHost = gateway({ name: 'all', port: 80, protocol: 'HTTP' });

/** Of everything of which manifests may hold any number. */
export const MANY: Readonly<Record<string, Many>> = {
  'Services without pods': (n) => each(n, (i) => service(`s${i}`)),
  'Services of type LoadBalancer': (n) => each(n, (i) => service(`s${i}`, { app: `s${i}` }, { type: 'LoadBalancer' })),
  'node ports': (n) => each(n, (i) => service(`s${i}`, { app: `s${i}` }, { type: 'NodePort', ports: [{ port: 80, nodePort: 30000 + (i % 2768) }] })),
  'apps': (n) => each(n, (i) => [deployment(`a${i}`), service(`a${i}`)]).flat(),
  'labels that nearly fit': (n) => each(n, (i) => [deployment(`a${i}`, { app: `web${i}` }), service(`s${i}`, { app: `webb${i}` })]).flat(),
  'Deployments behind one Service': (n) => [service('web'), ...each(n, (i) => deployment(`a${i}`, { app: 'web' }))],
  'Services of one Deployment': (n) => [deployment('web'), ...each(n, (i) => service(`s${i}`, { app: 'web' }, { type: 'LoadBalancer' }))],
  'objects of one name': (n) => each(n, () => service('web')),
  'entries of a List': (n) => [{ apiVersion: 'v1', kind: 'List', items: each(n, (i) => service(`s${i}`)) }],
  'labels of an app': (n) => [deployment('web', fields(n, (i) => `l${i}`)), service('web', fields(n, (i) => `l${i}`))],
  'annotations of a balancer': (n) => [deployment('web'), service('web', { app: 'web' }, { type: 'LoadBalancer' }, { annotations: fields(n, (i) => `example.com/a${i}`) })],
  'ports of a Service': (n) => [deployment('web'), service('web', { app: 'web' }, { ports: each(n, (i) => ({ name: `p${i}`, port: port(i), targetPort: port(i) })) })],
  'ports of a Service behind paths': (n) => [
    deployment('web'),
    service('web', { app: 'web' }, { ports: each(n, (i) => ({ name: `p${i}`, port: port(i), targetPort: 8080 })) }),
    ingress('web', [rule('web.example', ...each(n, (i) => path(`/p${i}`, { backend: backend('web', port(i)) })))]),
  ],
  'ports of a container': (n) => [
    deployment('web', { app: 'web' }, container({ ports: each(n, (i) => ({ name: `p${i}`, containerPort: port(i) })) })),
    service('web', { app: 'web' }, { ports: each(n, (i) => ({ name: `p${i}`, port: port(i), targetPort: `p${i}` })) }),
  ],
  'containers of a pod': (n) => [deployment('web', { app: 'web' }, { containers: each(n, (i) => ({ name: `c${i}`, image: 'x:1', ports: [{ name: `p${i}`, containerPort: port(i) }] })) })],
  'variables of a container': (n) => [deployment('web', { app: 'web' }, container({ env: each(n, (i) => ({ name: `E${i}`, value: `$(E${i - 1})` })) }))],
  'references of a container': (n) => [deployment('web', { app: 'web' }, container({ envFrom: each(n, (i) => ({ configMapRef: { name: `c${i}` } })) }))],
  'volumes of a pod': (n) => [deployment('web', { app: 'web' }, {
    ...container({ volumeMounts: each(n, (i) => ({ name: `v${i}`, mountPath: `/m${i}` })) }),
    volumes: each(n, (i) => ({ name: `v${i}`, emptyDir: {} })),
  })],
  'external addresses': (n) => [deployment('web'), service('web', { app: 'web' }, { externalIPs: each(n, (i) => network(i).slice(0, -3)) })],
  'networks of a balancer and of its policy': (n) => [
    deployment('web'),
    service('web', { app: 'web' }, { type: 'LoadBalancer', externalTrafficPolicy: 'Local', loadBalancerSourceRanges: each(n, network) }),
    policy('web', { ingress: [{ from: each(n, (i) => ({ ipBlock: { cidr: network(i) } })) }] }),
  ],
  'policies': (n) => [...web(), ...each(n, (i) => policy(`p${i}`, { podSelector: { matchLabels: { app: `a${i}` } } }))],
  'policies and Services of one Deployment': (n) => [
    deployment('web'),
    ...each(n, (i) => [service(`s${i}`, { app: 'web' }, { type: 'NodePort' }), policy(`p${i}`, { ingress: [{ from: [{ podSelector: {} }] }] })]).flat(),
  ],
  'expressions of a policy': (n) => [
    ...web(),
    policy('web', { podSelector: { matchExpressions: each(n, (i) => ({ key: `k${i}`, operator: 'DoesNotExist' })) } }),
  ],
  'rules of a policy, for as many ports': (n) => [
    deployment('web', { app: 'web' }, container({ ports: each(n, (i) => ({ name: `p${i}`, containerPort: port(i) })) })),
    service('web', { app: 'web' }, { type: 'LoadBalancer', ports: each(n, (i) => ({ name: `p${i}`, port: port(i), targetPort: `p${i}` })) }),
    policy('web', { ingress: each(n, (i) => ({ ports: [{ port: port(i) }] })) }),
  ],
  'exceptions of a policy': (n) => [...web(), policy('web', { ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0', except: each(n, network) } }] }] })],
  'Ingresses': (n) => [...web(), ...each(n, (i) => ingress(`i${i}`, [rule(`h${i}.example`)]))],
  'Ingresses of one host and path': (n) => [...web(), ...each(n, (i) => ingress(`i${i}`, [rule('web.example')]))],
  'hosts of an Ingress, with certificates': (n) => [
    ...web(),
    ingress('web', each(n, (i) => rule(`h${i}.example`)), { tls: each(n, (i) => ({ hosts: [`h${i}.example`], secretName: `t${i}` })) }),
  ],
  'paths of an Ingress, and annotations': (n) => [
    ...web(),
    ingress('web', [rule('web.example', ...each(n, (i) => path(`/p${i}`)))], {}, { annotations: fields(n, (i) => `example.com/a${i}`) }),
  ],
  'namespaces': (n) => each(n, (i) => [{ ...service('web', { app: 'web' }, { type: 'NodePort' }), metadata: { name: 'web', namespace: `n${i}` } }, ingress('web', [rule('web.example')], {}, { namespace: `n${i}` })]).flat(),
  'listeners and routes': (n) => [...web(), gateway(...each(n, listener)), ...each(n, (i) => route(`r${i}`, { hostnames: [`h${i}.example`] }))],
  'hosts of an HTTPRoute': (n) => [...web(), anyHost, route('web', { hostnames: each(n, (i) => `h${i}.example`) })],
  'matches of an HTTPRoute': (n) => [...web(), anyHost, route('web', { rules: [{ matches: each(n, (i) => ({ path: { value: `/p${i}` } })), backendRefs: [{ name: 'web', port: 80 }] }] })],
  'hosts and matches of an HTTPRoute': (n) => [...web(), anyHost, route('web', {
    hostnames: each(n, (i) => `h${i}.example`),
    rules: [{ matches: each(n, (i) => ({ path: { value: `/p${i}` } })), backendRefs: [{ name: 'web', port: 80 }] }],
  })],
  'backends of an HTTPRoute': (n) => [...web(), anyHost, route('web', { rules: [{ backendRefs: each(n, (i) => ({ name: `web${i}`, port: 80 })) }] })],
  'HTTPProxies that one includes': (n) => [...web(), proxy('web', { includes: each(n, (i) => ({ name: `c${i}` })) }), ...each(n, (i) => proxy(`c${i}`, { virtualhost: undefined }))],
  'autoscalers of one Deployment': (n) => [
    deployment('web'),
    ...each(n, (i) => object('autoscaling/v2', 'HorizontalPodAutoscaler', `h${i}`, { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, maxReplicas: 3 })),
  ],
  'budgets of one Deployment': (n) => [deployment('web'), ...each(n, (i) => object('policy/v1', 'PodDisruptionBudget', `b${i}`, { minAvailable: 1, selector: { matchLabels: { app: 'web' } } }))],
  'fields that no kind has': (n) => [{ ...service('web'), spec: { ...fields(n, (i) => `sessionAfinity${i}`) } }],
  'values of the wrong type': (n) => each(n, (i) => service(`s${i}`, { app: 'web' }, { ports: 'x', type: 5 })),
  'documents that are no objects': (n) => each(n, (i) => ({ hello: i })),
};
