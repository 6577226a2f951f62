import { ClusterFacts, KnownClass, KnownClientAddress, KnownClients, KnownEntry, KnownGateway, KnownListener } from './cluster-facts';
import { CONTROLLER_NAME_RULE, isControllerName } from '../api-rules/formats/controller-name';
import { DNS_LABEL_RULE, isDnsLabel } from '../api-rules/formats/dns-label';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../api-rules/formats/dns-subdomain';
import { selectingLabelProblems } from '../api-rules/selecting-labels';
import { sourceNetworkProblems } from '../api-rules/source-networks';
import { TRAEFIK_CONTROLLER } from '../controllers/traefik/facts';
import { PropertyProblem } from '../text/invalid';

/** An Ingress class or a Gateway as people describe it. */
interface DescribedEntry {
  readonly name: string;
  readonly clients?: KnownClients;
  readonly controllerNamespace?: string;
  readonly controllerPodLabels?: { readonly [key: string]: string };
  readonly controllerNetworks?: readonly string[];
}

export interface DescribedClass extends DescribedEntry {
  readonly controller?: string;
  readonly isDefault?: boolean;
  readonly hasDefaultCertificate?: boolean;
  readonly clientAddress?: KnownClientAddress;
}

export interface DescribedGateway extends DescribedEntry {
  readonly namespaceName: string;
  readonly httpListeners?: readonly string[];
  readonly httpsListeners?: readonly string[];
}

export interface DescribedEntries {
  readonly classes?: readonly DescribedClass[];
  readonly gateways?: readonly DescribedGateway[];
}

/** What a description of a cluster says, as facts. What is described exists. */
export function factsOf({ ingressClasses, externalObjects, classes = [], gateways = [] }: DescribedEntries & Pick<ClusterFacts, 'ingressClasses' | 'externalObjects'>): ClusterFacts {
  return {
    ingressClasses: ingressClasses.length === 0 ? [] : [...ingressClasses, ...classes.map(({ name }) => name)],
    externalObjects: [...externalObjects, ...gateways.map(({ namespaceName, name }) => ({ kind: 'Gateway', namespaceName, name }))],
    classes: classes.map((one): KnownClass => {
      const { name, controller, isDefault, hasDefaultCertificate, clientAddress } = one;
      return { name, controller, isDefault, hasDefaultCertificate, clientAddress, ...entryOf(one) };
    }),
    gateways: gateways.map((one): KnownGateway => {
      const { name, namespaceName: namespace, httpListeners, httpsListeners } = one;
      return { namespace, name, listeners: [...listeners('HTTP', httpListeners), ...listeners('HTTPS', httpsListeners)], ...entryOf(one) };
    }),
  };
}

function entryOf({ clients, controllerNamespace: namespace, controllerPodLabels: labels = {}, ...one }: DescribedEntry): KnownEntry {
  const { controllerNetworks: sources } = one;
  return { clients, sources, pods: namespace === undefined ? undefined : { namespace, labels } };
}

function listeners(protocol: KnownListener['protocol'], names: readonly string[] = []): KnownListener[] {
  return names.map((name) => ({ name, protocol }));
}

/** What is wrong with a description. */
export function entryProblems({ classes = [], gateways = [] }: DescribedEntries): PropertyProblem[] {
  return [
    ...classes.flatMap((one, i) => [
      ...problemsOf(`classes[${i}]`, one),
      ...wrong(`classes[${i}].controller`, one.controller, isControllerName, CONTROLLER_NAME_RULE, TRAEFIK_CONTROLLER),
    ]),
    ...gateways.flatMap((one, i) => [
      ...problemsOf(`gateways[${i}]`, one),
      ...wrong(`gateways[${i}].namespaceName`, one.namespaceName, isDnsLabel, DNS_LABEL_RULE, 'infra'),
      ...listenerProblems(`gateways[${i}]`, one),
    ]),
    ...severalDefaults(classes),
    ...repeated('classes', classes.map(({ name }) => name)),
    ...repeated('gateways', gateways.map(({ namespaceName, name }) => `${namespaceName}/${name}`)),
  ];
}

/** Of two default classes nobody knows which one an Ingress gets. */
function severalDefaults(classes: readonly DescribedClass[]): PropertyProblem[] {
  const first = classes.findIndex(({ isDefault }) => isDefault);
  return classes.flatMap(({ isDefault }, i) => isDefault !== true || i === first ? [] : [{
    property: `classes[${i}].isDefault`, rule: `must be true for one class only, and 'classes[${first}]' is the default one already`, value: true, fix: 'leave it out of one of them',
  }]);
}

/** Of two descriptions of one thing nobody knows which counts. */
function repeated(list: string, names: readonly string[]): PropertyProblem[] {
  const first = new Map<string, number>();
  return names.flatMap((name, i) => {
    const other = first.get(name);
    first.set(name, other ?? i);
    return other === undefined ? [] : [{ property: `${list}[${i}].name`, rule: `must be described once, and '${list}[${other}]' describes it already`, value: name, fix: 'leave one of them out' }];
  });
}

function problemsOf(place: string, { name, controllerNamespace, controllerPodLabels = {}, controllerNetworks }: DescribedEntry): PropertyProblem[] {
  return [
    ...wrong(`${place}.name`, name, isDnsSubdomain, DNS_SUBDOMAIN_RULE, 'public'),
    ...wrong(`${place}.controllerNamespace`, controllerNamespace, isDnsLabel, DNS_LABEL_RULE, 'ingress'),
    ...sourceNetworkProblems(`${place}.`, { controllerNamespace, controllerNetworks }),
    ...selectingLabelProblems(`${place}.controllerPodLabels`, controllerPodLabels, 'app: "ingress"'),
    ...(controllerNamespace === undefined && Object.keys(controllerPodLabels).length > 0 ? [{
      property: `${place}.controllerPodLabels`, rule: "must come with 'controllerNamespace'", fix: 'say in which namespace the pods run, or leave the labels out',
    }] : []),
  ];
}

function listenerProblems(place: string, { httpListeners = [], httpsListeners = [] }: DescribedGateway): PropertyProblem[] {
  const all = Object.entries({ httpListeners, httpsListeners }).flatMap(([property, names]) => names.flatMap((name, i) =>
    wrong(`${place}.${property}[${i}]`, name, isDnsSubdomain, DNS_SUBDOMAIN_RULE, 'https')));
  const both = httpListeners.filter((name) => httpsListeners.includes(name));
  return [...all, ...both.map((value) => ({
    property: `${place}.httpListeners`, rule: "must name no listener of 'httpsListeners'", value, fix: 'a listener has one protocol: leave it out of one of them',
  }))];
}

function wrong(property: string, value: string | undefined, isRight: (text: string) => boolean, rule: string, example: string): PropertyProblem[] {
  return value === undefined || isRight(value) ? [] : [{ property, rule, value, fix: `write for example '${example}'` }];
}
