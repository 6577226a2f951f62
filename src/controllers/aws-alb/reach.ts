import { ALB_CONTROLLER, ALB_PREFIX, INGRESS_CLASS_PARAMS } from './facts';
import { ingressClassOf } from '../ingress-class';
import { SeenObject, SeenObjects } from '../seen-objects';
import { EntryReach } from '../served-path';

const SCHEME = `${ALB_PREFIX}scheme`;
export const SECURITY_GROUPS = `${ALB_PREFIX}security-groups`;

/** A scheme, and what says it. */
interface Scheme {
  readonly name: string;
  readonly because: string;
}

/** What the class of Ingresses says of all of their load balancers. */
export interface AlbClass {
  readonly scheme?: Scheme;

  /** Whether it gives them certificates. */
  readonly hasCertificates?: boolean;

  /** From where a load balancer is reached that has no scheme; nothing if the class may have one that is not known. */
  readonly usual?: EntryReach;
}

export function albClass(objects: SeenObjects, className: string | undefined): AlbClass {
  const ingressClass = ingressClassOf(objects, className);
  if (ingressClass?.spec.text('controller') !== ALB_CONTROLLER) {
    return {};
  }
  const parameters = ingressClass.spec.child('parameters')?.text('name');
  if (parameters === undefined) {
    return { usual: reached('private', `by class '${ingressClass.name}', whose load balancers are internal unless a scheme is set`) };
  }
  // they are in no namespace, whatever their manifest says
  const spec = objects.ofType(INGRESS_CLASS_PARAMS).find((object) => object.name === parameters)?.take().spec;
  const hasCertificates = (spec?.texts('certificateArn') ?? []).length > 0;
  const name = spec?.text('scheme');
  return name === undefined ? { hasCertificates } : { hasCertificates, scheme: { name, because: `by the scheme of IngressClassParams ${parameters}` } };
}

/** From where a load balancer is reached: the scheme of the class goes before that of the Ingress. */
export function albReach({ annotations }: SeenObject, { scheme: ofClass, usual }: AlbClass): EntryReach | undefined {
  const name = annotations.text(SCHEME);
  const groups = annotations.text(SECURITY_GROUPS);
  const scheme = ofClass ?? (name === undefined ? undefined : { name, because: `by annotation '${SCHEME}'` });
  return scheme === undefined ? usual : reachBy(scheme, groups !== undefined);
}

function reachBy({ name, because }: Scheme, hasGroups: boolean): EntryReach {
  switch (name) {
    case 'internal': return reached('private', because);
    case 'internet-facing': return hasGroups ? reached('unknown', `${because}, and annotation '${SECURITY_GROUPS}' names who may connect`) : reached('internet', because);
    default: return reached('unknown', `${because}, which is neither 'internal' nor 'internet-facing'`);
  }
}

function reached(from: EntryReach['from'], because: string): EntryReach {
  return { from, networks: [], because };
}
