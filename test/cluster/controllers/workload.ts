import { Manifest } from './controller';
import { Node } from '../nodes/network';

export interface WorkloadProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: { readonly [name: string]: string };
  readonly node: Node;
  readonly image: string;
  readonly args: readonly string[];

  /** By their names. */
  readonly ports: { readonly [name: string]: number };

  /** How it is asked whether it is ready. */
  readonly readiness: object;

  /** More of the container. */
  readonly container?: object;

  /** More of the pod. */
  readonly pod?: object;
}

/** One pod, whose service account has the name of the workload. */
export function workload(props: WorkloadProps): Manifest {
  const { name, namespace, labels, node, image, args, ports, readiness } = props;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          nodeSelector: onNode(node),
          // Ports below 1024, although it is not root.
          securityContext: { runAsNonRoot: true, sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
          containers: [{
            name,
            image,
            args,
            ports: Object.entries(ports).map(([port, containerPort]) => ({ name: port, containerPort })),
            readinessProbe: { ...readiness, periodSeconds: 1 },
            ...props.container,
          }],
          ...props.pod,
        },
      },
    },
  };
}

/** For the only node where the image is. */
export function onNode({ name }: Node): object {
  return { 'kubernetes.io/hostname': name };
}

/** A service account, and what it may do in the whole cluster: `rules`, or the rights of the role of that name. */
export function account(name: string, namespace: string, rights: readonly object[] | string): Manifest[] {
  const role = typeof rights === 'string' ? rights : name;
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } },
    ...(typeof rights === 'string' ? [] : [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules: rights }]),
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ];
}

export function namespaced(name: string): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}
