import { remembered } from '../../collections/remembered';
import { CONFIG_MAP, SECRET } from '../../controllers/known-references';
import { isCopied } from '../../graph/copied-config';
import { Graph } from '../../graph/graph';
import { mayBeCreated } from '../../graph/may-create';
import { namedByAnnotations } from '../../graph/named/by-annotation';
import { namedByFields } from '../../graph/named/by-field';
import { NamedObject } from '../../graph/named/named-object';
import { operatedNamespaces } from '../../graph/operated';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Facts, isExternal } from '../facts';
import { Severity } from '../severity';

export const NAMED_OBJECT_MISSING: Check = {
  id: 'ingress/named-object-missing',
  title: 'an object that a route, a policy or an annotation names is not there',
  severity: Severity.WARNING,
  cause: 'Controllers leave such a route out, answer it with an error, or serve it without what the object would have asked for.',
  fix: "define it in the namespace that is named; if it exists in the cluster, name it in 'externalObjects'",
  links: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/#annotations',
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#authentication',
    'https://gateway-api.sigs.k8s.io/reference/1.5/spec/#httproutefilter',
  ],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const named of [...namedByAnnotations(graph), ...namedByFields(graph)]) {
      const found = isThere(graph, named) || isKnown(facts, named) ? undefined : missing(graph, named, operated);
      if (found !== undefined) {
        yield found;
      }
    }
  },
};

function missing(graph: Graph, named: NamedObject, operated: ReadonlySet<string>): Found | undefined {
  const { at, field, types: [type], namespace, name, isJoined } = named;
  const kind = type.slice(type.indexOf('/') + 1);
  const unjoined = isJoined ? graph.resources.findAnywhere(type, name).find((one) => one.namespace === at.namespace) : undefined;
  if (unjoined !== undefined) {
    const written = `${at.namespace || 'default'}-${name}`;
    return { at, field, message: `names '${name}', and ${unjoined} is called '${written}' in Ingresses`, fix: `write the namespace before it: '${written}@kubernetescrd'`, severity: Severity.ERROR, related: [unjoined] };
  }
  const clusterWide = type === 'cert-manager.io/Issuer' ? graph.resources.find('cert-manager.io/ClusterIssuer', '', name) : undefined;
  if (clusterWide !== undefined) {
    return { at, field, message: `names an Issuer, and ${clusterWide} is none`, fix: "write 'kind: ClusterIssuer', or 'cert-manager.io/cluster-issuer' as annotation", related: [clusterWide] };
  }
  const elsewhere = isJoined ? undefined : anywhere(graph, named);
  if (elsewhere !== undefined && isCopied(elsewhere)) {
    return undefined;
  }
  const hint = elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`;
  // what another team looks after need not be here
  const isOfOthers = isJoined ? !name.startsWith(`${at.namespace || 'default'}-`) : namespace !== at.namespace;
  const isMade = (type === SECRET && mayBeCreated(graph, 'secrets', namespace)) || (type === '/Service' && operated.has(namespace));
  const severity = isOfOthers || isMade ? Severity.INFO : Severity.WARNING;
  const message = `names the ${kind} '${name}', which is not found in these manifests${hint}`;
  return { at, field, message, severity, related: elsewhere === undefined ? [] : [elsewhere], commonCause: `${kind} ${namespace}/${name}` };
}

function isThere(graph: Graph, { types, namespace, name, isJoined }: NamedObject): boolean {
  if (isJoined) {
    return types.some((type) => joinedNames(graph)(type).has(name) || graph.resources.ofType(type).some((one) => one.namespace === '' && name.endsWith(`-${one.name}`)));
  }
  const config = configKind(types[0]);
  return config === undefined
    ? types.some((type) => [namespace, ''].some((place) => graph.resources.find(type, place, name) !== undefined))
    : graph.configSources.find(config, namespace, name) !== undefined;
}

function isKnown(facts: Facts, { types, namespace, name }: NamedObject): boolean {
  return types.some((type) => isExternal(facts, type.slice(type.indexOf('/') + 1), namespace, name));
}

function anywhere(graph: Graph, { types, name }: NamedObject): Resource | undefined {
  const config = configKind(types[0]);
  return config === undefined ? types.flatMap((type) => graph.resources.findAnywhere(type, name))[0] : graph.configSources.findAnywhere(config, name);
}

function configKind(type: string): 'Secret' | 'ConfigMap' | undefined {
  return type === SECRET ? 'Secret' : type === CONFIG_MAP ? 'ConfigMap' : undefined;
}

/** All objects of a type, with a hyphen between namespace and name. */
const joinedNames = remembered(({ resources }: Graph) => {
  const byType = new Map<string, ReadonlySet<string>>();
  return (type: string): ReadonlySet<string> => {
    const names = byType.get(type) ?? new Set(resources.ofType(type).map(({ namespace, name }) => `${namespace}-${name}`));
    byType.set(type, names);
    return names;
  };
});
