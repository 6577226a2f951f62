import { ExternalObject } from './external-object';
import { remembered } from '../collections/remembered';
import { ControllerFacts } from '../controllers/controller-facts';

/** What is known of a cluster that its manifests do not show, whoever says it: plain data. */
export interface ClusterFacts {
  /** The names of all Ingress classes, besides those in the manifests; none if not known. */
  readonly ingressClasses: readonly string[];
  /** What is known of single Ingress classes. Several may be of one name: the first that says something wins. */
  readonly classes?: readonly KnownClass[];
  /** The same of single Gateways. */
  readonly gateways?: readonly KnownGateway[];
  /** What has to be known of controllers to read their objects. */
  readonly controllers?: readonly ControllerFacts[];
  /** Objects that exist already. */
  readonly externalObjects: readonly ExternalObject[];
}

/** A way into the cluster that is not among the manifests. */
export interface KnownEntry {
  /** Who can reach it; nothing if not known. */
  readonly clients?: KnownClients;
  /** The pods that requests come from; nothing if not known. */
  readonly pods?: KnownPods;
  /** The networks that they come from, if a load balancer outside of the cluster sends them; nothing if not known. */
  readonly sources?: readonly string[];
}

export interface KnownClass extends KnownEntry {
  readonly name: string;
  /** 'traefik.io/ingress-controller', as `spec.controller` of its IngressClass has it; nothing if not known. */
  readonly controller?: string;
  /** Whether it serves the Ingresses that name no class; nothing if not known. */
  readonly isDefault?: boolean;
  /** Whether its controller has a certificate for hosts of which no Secret is named; nothing if not known. */
  readonly hasDefaultCertificate?: boolean;
  /** How its controller knows the addresses of clients; nothing if not known. */
  readonly clientAddress?: KnownClientAddress;
}

/** By connections that keep it, by the PROXY protocol, by a header of trusted forwarders, or not at all. */
export type KnownClientAddress = 'preserved' | 'proxy-protocol' | 'forwarded' | 'hidden';

export interface KnownGateway extends KnownEntry {
  readonly namespace: string;
  readonly name: string;
  /** Those that are known; there may be others. */
  readonly listeners?: readonly KnownListener[];
}

export interface KnownListener {
  readonly name: string;
  readonly protocol: 'HTTP' | 'HTTPS';
}

export interface KnownClients {
  /** Whether the address is on the internet, or in a private network. */
  readonly internet: boolean;
  /** The networks that get in; none if everybody does who gets to the address. */
  readonly networks: readonly string[];
}

/** Pods, by some of their labels. */
export interface KnownPods {
  readonly namespace: string;
  readonly labels: { readonly [key: string]: string };
}

/** In place of the kind of an external object: every kind, where nobody knows what else is made. */
export const ANY_KIND = '*';

export const NOTHING_KNOWN: ClusterFacts = { ingressClasses: [], externalObjects: [] };

/** What several have said of one cluster, each thing once: many paths may lead to one Service, and many sites to one class. */
export function joinedFacts(all: readonly Partial<ClusterFacts>[]): ClusterFacts {
  return {
    ingressClasses: withoutRepeats(all.flatMap(({ ingressClasses = [] }) => ingressClasses)),
    classes: withoutRepeats(all.flatMap(({ classes = [] }) => classes)),
    gateways: withoutRepeats(all.flatMap(({ gateways = [] }) => gateways)),
    controllers: withoutRepeats(all.flatMap(({ controllers = [] }) => controllers)),
    externalObjects: withoutRepeats(all.flatMap(({ externalObjects = [] }) => externalObjects)),
  };
}

function withoutRepeats<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What is known of an Ingress class. */
export function knownClass({ classes }: ClusterFacts, name: string | undefined): KnownClass | undefined {
  return name === undefined || classes === undefined ? undefined : classesByName(classes).get(name);
}

/** What is known of the class of Ingresses that name none. */
export function knownDefaultClass({ classes }: ClusterFacts): KnownClass | undefined {
  return classes === undefined ? undefined : defaultOf(classes);
}

const defaultOf = remembered((classes: readonly KnownClass[]) => [...classesByName(classes).values()].find(({ isDefault }) => isDefault));

/** What is known of a Gateway. */
export function knownGateway({ gateways }: ClusterFacts, namespace: string, name: string): KnownGateway | undefined {
  return gateways === undefined ? undefined : gatewaysByName(gateways).get(`${namespace}/${name}`);
}

const classesByName = remembered((classes: readonly KnownClass[]) => joinedBy(({ name }) => name, classes, joined));
const gatewaysByName = remembered((gateways: readonly KnownGateway[]) =>
  joinedBy(({ namespace, name }) => `${namespace}/${name}`, gateways, (first, next) => ({ ...joined(first, next), listeners: joinedListeners(first, next) })));

function joinedBy<T>(keyOf: (one: T) => string, all: readonly T[], join: (first: T, next: T) => T): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) {
    const first = found.get(keyOf(one));
    found.set(keyOf(one), first === undefined ? one : join(first, one));
  }
  return found;
}

function joined<T extends object>(first: T, next: T): T {
  const said = Object.entries(first).filter(([, value]) => value !== undefined);
  return { ...next, ...Object.fromEntries(said) };
}

function joinedListeners({ listeners: some = [] }: KnownGateway, { listeners: others = [] }: KnownGateway): KnownListener[] {
  return [...some, ...others.filter(({ name }) => !some.some((one) => one.name === name))];
}
