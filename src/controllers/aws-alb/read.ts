import { Action, actionOf, conditionsOf } from './action';
import { ALB, ALB_ACTION, ALB_PREFIX, INGRESS_CLASS_PARAMS } from './facts';
import { isUsual, Listener, listenersOf } from './listeners';
import { albProtections } from './protections';
import { AlbClass, albClass, albReach, SECURITY_GROUPS } from './reach';
import { ALB_UNREAD } from './unread';
import { groupBy } from '../../collections/group-by';
import { allowedByAnnotation } from '../allowed-networks';
import { byElements, byStar, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { DEFAULT_CLASS } from '../ingress-class';
import { plainPath } from '../ingress-paths';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, IngressRule, outcomeOf, rulesOf } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Outcome, ServedPath } from '../served-path';

const REDIRECT: Outcome = { kind: 'redirect', permanent: true };

const DEFAULT_BACKEND = -1;

/** In place of a number. */
const SAME_PORT = '#{port}';
const compared = comparedBy({ prefix: byElements, implementationSpecific: byStar });

/**
 * How the AWS Load Balancer Controller reads Ingresses: each has a load balancer of its own, but for those of a group,
 * and what has no host is for all hosts.
 */
export function albReader(className: string | undefined): ControllerReader {
  return {
    label: ALB.name,
    annotationPrefixes: [ALB_PREFIX, INGRESS_CLASS, DEFAULT_CLASS],
    ownTypes: new Set([INGRESS, INGRESS_CLASS_PARAMS]),
    unreadParts: ALB_UNREAD,
    everyHostServesAll: true,
    protectionsOf: albProtections,
    read: (objects) => {
      const ofClass = albClass(objects, className);
      const ingresses = ingressesOfClass(objects, className).map((ingress) => ({ ingress, order: orderOf(ingress) }));
      const found = ingresses.sort((a, b) => a.order - b.order).flatMap(({ ingress }) => pathsOf(ingress, objects, ofClass));
      // the first rule that matches a request is taken
      const paths = found.map((path, i) => ({ ...path, precedence: path.isDefault ? DEFAULT_BACKEND : found.length - i }));
      return { paths, differences: [] };
    },
  };
}

/** The smaller numbers go first within a group. */
function orderOf({ annotations }: SeenObject): number {
  return Number(annotations.text(`${ALB_PREFIX}group.order`, (text) => /^-?\d{1,4}$/.test(text)) ?? '0');
}

function pathsOf(ingress: SeenObject, objects: SeenObjects, ofClass: AlbClass): ServedPath[] {
  const { annotations } = ingress;
  const group = annotations.text(`${ALB_PREFIX}group.name`);
  const common = {
    reach: albReach(ingress, ofClass),
    // the list does not count where security groups are named
    allowed: annotations.has(SECURITY_GROUPS) ? undefined : allowedByAnnotation(annotations, [`${ALB_PREFIX}inbound-cidrs`]),
    entry: group === undefined ? ingress.toString() : `group ${group}`,
  };
  const listenersFor = listenersOf(ingress, ofClass);
  const redirects = annotations.text(`${ALB_PREFIX}ssl-redirect`, (port) => /^\d{1,5}$/.test(port)) !== undefined;
  const rules = inOrder(rulesOf(ingress));
  const served = rules.flatMap((rule): ServedPath[] => {
    const path: ServedPath = { ...plainPath(ingress, rule, compared(rule)), ...conditionsFor(rule, ingress), ...common };
    const action = actionFor(rule, ingress);
    objects.takeServices(action.kind === 'backends' ? action.backends : []);
    const listeners = listenersFor(rule.host);
    const open = redirects && listeners.some(isSecure) ? listeners.filter(isSecure) : listeners;
    const found = open.flatMap((listener): ServedPath[] => {
      const outcome = redirects && !isSecure(listener) ? REDIRECT : outcomeAt(listener, action);
      return outcome === undefined ? [] : [pathAt(path, listener, outcome)];
    });
    return found.length > 0 ? found : [pathAt(path, listeners[0], { kind: 'unknown' })];
  });
  return redirects ? [...served, ...redirectsOf(ingress, rules, listenersFor, common)] : served;
}

/** A listener that redirects has no rules: whatever is asked for is redirected. */
function redirectsOf(
  ingress: SeenObject,
  rules: readonly IngressRule[],
  listenersFor: (host: string | undefined) => readonly Listener[],
  common: Partial<ServedPath>,
): ServedPath[] {
  return [...new Set(rules.map(({ host }) => host))].flatMap((host) => {
    const listeners = listenersFor(host);
    const plain = listeners.some(isSecure) ? listeners.filter((listener) => !isSecure(listener)) : [];
    const everything: IngressRule = { ...(host === undefined ? {} : { host }), path: '/', pathType: 'Prefix', saidBy: ingress.annotations };
    return plain.map((listener) => pathAt({ ...plainPath(ingress, everything, compared(everything)), ...common }, listener, REDIRECT));
  });
}

function isSecure({ scheme }: Listener): boolean {
  return scheme === 'https';
}

function pathAt(path: ServedPath, listener: Listener, outcome: Outcome): ServedPath {
  const certificate = listener.scheme === 'https' ? { certificate: listener.certificate } : {};
  return { ...path, scheme: listener.scheme, ...certificate, ...(isUsual(listener) ? {} : { port: listener.port }), outcome };
}

/** Nothing where a listener would send clients to itself, so that the controller leaves the rule out. */
function outcomeAt({ scheme, port }: Listener, action: Action): Outcome | undefined {
  if (action.kind !== 'to https') {
    return action;
  }
  if (scheme === 'http') {
    return { kind: 'redirect', permanent: action.permanent };
  }
  return [SAME_PORT, `${port}`].includes(action.port) ? undefined : { kind: 'elsewhere' };
}

/** Within a host exact paths go first, then longer prefixes, and then all others as they stand there. */
function inOrder(rules: readonly IngressRule[]): IngressRule[] {
  return [...groupBy(rules, ({ host, isDefault }) => isDefault ? 'default' : `host ${host ?? ''}`).values()].flatMap((ofHost) =>
    ofHost.sort((a, b) => tierOf(a) - tierOf(b) || (a.pathType === 'Prefix' ? b.path.length - a.path.length : 0)));
}

function tierOf({ pathType }: IngressRule): number {
  return pathType === 'Exact' ? 0 : pathType === 'Prefix' ? 1 : 2;
}

/** What an annotation says in place of a Service, where the port has the name for that. */
function actionFor(rule: IngressRule, { annotations, namespace }: SeenObject): Action {
  const { backend } = rule;
  if (backend?.port !== ALB_ACTION) {
    return outcomeOf(rule);
  }
  const text = annotations.text(`${ALB_PREFIX}actions.${backend.name}`, (action) => actionOf(action, namespace) !== undefined);
  const action = text === undefined ? undefined : actionOf(text, namespace);
  return action ?? { kind: 'backends', backends: [{ kind: 'Action', namespace, name: backend.name }] };
}

/** The conditions for all paths that lead to a Service; those that are not understood narrow them all the same. */
function conditionsFor({ backend }: IngressRule, { annotations }: SeenObject): Pick<ServedPath, 'conditions'> {
  const annotation = `${ALB_PREFIX}conditions.${backend?.name ?? ''}`;
  if (!annotations.has(annotation)) {
    return {};
  }
  const text = annotations.text(annotation, (conditions) => conditionsOf(conditions) !== undefined);
  return { conditions: (text === undefined ? undefined : conditionsOf(text)) ?? [annotation] };
}
