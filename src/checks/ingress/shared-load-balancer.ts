import { ALB, ALB_PREFIX, CERTIFICATE_ARN, INGRESS_CLASS_PARAMS } from '../../controllers/aws-alb/facts';
import { exposureOf } from '../../exposure/exposure';
import { likelyControllersOf } from '../../exposure/ingress-controllers';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

const PREFIX = ALB_PREFIX;
const GROUP = `${PREFIX}group.name`;
const SCHEME = `${PREFIX}scheme`;
const TARGET_TYPE = `${PREFIX}target-type`;

/** What all Ingresses of a group have to say alike, or leave to one of them. */
const EXCLUSIVE = ['scheme', 'load-balancer-name', 'ip-address-type', 'subnets', 'security-groups', 'wafv2-acl-arn'];

export const SHARED_LOAD_BALANCER: Check = {
  id: 'ingress/shared-load-balancer',
  title: 'an Application Load Balancer is not what its Ingresses ask for',
  severity: Severity.WARNING,
  cause: 'The AWS Load Balancer Controller stops at a contradiction, and shares what is in one group with everybody who joins it.',
  fix: 'say the same in all Ingresses of a group, and let no other namespace join it',
  links: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
    'https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/3729',
  ],
  *find(graph) {
    const ingresses = graph.resources.ofType('networking.k8s.io/Ingress').filter((ingress) => likelyControllersOf(graph, ingress).includes(ALB));
    // The class may decide for all of its Ingresses, whatever they say.
    const classParameters = graph.resources.ofType(INGRESS_CLASS_PARAMS);
    const isLeftToIngresses = (name: string) => !classParameters.some(({ spec }) => spec.has(camelCase(name)));
    const exclusive = EXCLUSIVE.filter(isLeftToIngresses).map((name) => PREFIX + name);
    const groups = new Map<string, Resource>();
    const said = new Map<string, Resource>();
    for (const ingress of ingresses) {
      const group = ingress.annotations.get(GROUP);
      if (group !== undefined) {
        yield* joined(ingress, group, groups);
        yield* contradicted(ingress, group, exclusive, said);
      }
    }
    for (const ingress of isLeftToIngresses('scheme') ? ingresses : []) {
      const group = ingress.annotations.get(GROUP);
      const scheme = group === undefined ? ingress.annotations.get(SCHEME) : said.get(`${SCHEME} ${group}`);
      if (scheme === undefined) {
        yield {
          at: ingress,
          field: `metadata.annotations[${SCHEME}]`,
          message: 'is missing: the load balancer can be reached from its own network only',
          fix: "write 'internet-facing' or 'internal'",
          severity: Severity.INFO,
        };
      }
    }
    yield* withoutListener(graph, ingresses);
    if (isLeftToIngresses('target-type')) {
      yield* withoutNodePort(graph, new Set(ingresses));
    }
  },
};

function* joined(ingress: Resource, group: string, groups: Map<string, Resource>): Iterable<Found> {
  const first = groups.get(group);
  if (first === undefined) {
    groups.set(group, ingress);
  } else if (first.namespace !== ingress.namespace) {
    yield {
      at: ingress,
      field: `metadata.annotations[${GROUP}]`,
      message: `is '${group}', and so it is for ${first} of another namespace: each can take requests of the other`,
      related: [first],
    };
  }
}

function* contradicted(ingress: Resource, group: string, exclusive: readonly string[], said: Map<string, Resource>): Iterable<Found> {
  for (const key of exclusive) {
    const value = ingress.annotations.get(key);
    const first = said.get(`${key} ${group}`);
    if (value !== undefined && first === undefined) {
      said.set(`${key} ${group}`, ingress);
    } else if (value !== undefined && first !== undefined && meant(key, first.annotations.get(key) ?? '') !== meant(key, value)) {
      yield {
        at: ingress,
        field: `metadata.annotations[${key}]`,
        message: `is '${value}', and '${first.annotations.get(key)}' in ${first} of the same group`,
        severity: Severity.ERROR,
        related: [first],
      };
    }
  }
}

/** The order of subnets does not matter, and that of other lists does. */
function meant(key: string, value: string): string {
  const parts = value.split(',').map((part) => part.trim());
  return (key === `${PREFIX}subnets` ? parts.sort() : parts).join();
}

/** TLS that no listener serves: its hosts are looked up once there is one for HTTPS, and make none. */
function* withoutListener(graph: Graph, ingresses: readonly Resource[]): Iterable<Found> {
  const secured = new Set(exposureOf(graph).paths.filter(({ scheme }) => scheme === 'https').map(({ resource }) => resource));
  for (const at of ingresses.filter(({ spec, annotations }) => spec.children('tls').length > 0 && !annotations.has(GROUP))) {
    if (!secured.has(at)) {
      yield {
        at,
        field: 'spec.tls',
        message: 'is there, and the load balancer listens for plain HTTP only, unless its class gives it a certificate',
        fix: `write '${PREFIX}listen-ports: [{"HTTPS": 443}]', by which certificates for the hosts are found, or name one in '${CERTIFICATE_ARN}'`,
      };
    }
  }
}

function* withoutNodePort(graph: Graph, ingresses: ReadonlySet<Resource>): Iterable<Found> {
  for (const backend of graph.backends.filter(({ resource }) => ingresses.has(resource))) {
    const { resource } = backend;
    const service = graph.serviceOf(backend);
    const wanted = service?.resource.annotations.get(TARGET_TYPE) ?? resource.annotations.get(TARGET_TYPE);
    if (service?.type === 'ClusterIP' && (wanted === undefined || wanted === 'instance')) {
      yield {
        at: resource,
        field: backend.fields.pathOf('name'),
        message: `is ${service.resource}, which has no node port, and the targets are nodes ('${TARGET_TYPE}: instance'${wanted === undefined ? ', unless the controller has another default' : ''})`,
        fix: `write '${TARGET_TYPE}: ip', or give the Service the type NodePort`,
        severity: wanted === undefined ? Severity.WARNING : Severity.ERROR,
        related: [service.resource],
      };
    }
  }
}

/** The fields of IngressClassParams are called as the annotations are. */
function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
