import { isDeepStrictEqual } from 'util';
import { Balancer, BalancerHealthCheck, BalancerPort } from './balancer';
import { BalancerReader } from './balancer-reader';
import { balancerIn } from './reading';
import { Json } from '../controllers/look';

/** A Service, as far as options and their users write it. */
export interface ServiceText {
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly spec: Json;
}

/** An option that a finished Service does not say any more. */
export interface Undone {
  readonly option: string;

  /** Completes "must not contradict '...', because ...". */
  readonly because: string;
}

/** Where it is undone: one annotation or field, or several that only together do it. */
export interface UndoneBy extends Undone {
  readonly annotation?: string;
  readonly field?: string;
}

/** A part of a load balancer that an option says. */
interface Facet {
  readonly part: keyof Balancer;
  readonly option: string;

  /** What becomes of it, for people. */
  readonly because: (found: Balancer) => string;
}

const REACH = {
  internet: 'the load balancer is then on the internet',
  internal: 'the load balancer is then internal',
  unknown: 'nothing then says whether the load balancer is on the internet',
};

/** What annotations say as well; what else is in the fields is claimed by the options. */
const FACETS: readonly Facet[] = [
  { part: 'reach', option: 'allowedClients', because: ({ reach }) => REACH[reach] },
  { part: 'networks', option: 'allowedClients', because: ({ networks }) => `it then admits ${networks.join(', ') || 'everybody who gets to the address'}` },
  { part: 'keepsClientAddress', option: 'allowedClients', because: () => 'the pods have to see the address of the client' },
  { part: 'addresses', option: 'staticAddresses', because: ({ addresses }) => `the address is then ${addresses.join(', ') || 'not fixed'}` },
  { part: 'addressPool', option: 'addressPool', because: ({ addressPool }) => `the address is then of ${addressPool === undefined ? 'any pool' : `'${addressPool}'`}` },
  { part: 'targets', option: 'targetType', because: ({ targets = 'nodes' }) => `it then sends packets to ${targets}` },
  { part: 'isDualStack', option: 'ipFamilyPolicy', because: ({ isDualStack }) => `it then has an address of ${isDualStack === true ? 'each IP family' : 'one IP family'}` },
  { part: 'healthCheck', option: 'healthCheck', because: () => 'it then asks in another way whether a target is healthy' },
  { part: 'ports', option: 'port', because: () => 'the load balancer then does not serve this port' },
];

/**
 * What a Service does not say any more of what its options said, by reading both as its provider does.
 *
 * @param said the Service as the options have it
 * @param found what became of it
 */
export function undoneOptions(reader: BalancerReader, said: ServiceText, found: ServiceText): UndoneBy[] {
  // Nothing has changed most Services, and the same text is read in the same way.
  if (isDeepStrictEqual(said.annotations, found.annotations) && isDeepStrictEqual(said.spec, found.spec)) {
    return [];
  }
  const wanted = readIn(reader, said);
  const undoneBy = (text: ServiceText) => undoneIn(reader, wanted, readIn(reader, text));
  const all = undoneBy(found);
  if (all.length === 0) {
    return [];
  }
  const alone = changesOf(said, found).flatMap(({ text, ...place }) => undoneBy(text).map((undone) => ({ ...undone, ...place })));
  return [...alone, ...all.filter(({ option }) => alone.every((other) => other.option !== option))];
}

interface Read {
  readonly balancer: Balancer;

  /** The annotations that were not understood, with their values. */
  readonly unread: ReadonlyMap<string, unknown>;
}

function undoneIn(reader: BalancerReader, { balancer: wanted, unread: before }: Read, { balancer, unread }: Read): Undone[] {
  const ofUnread = [...unread].filter(([annotation]) => !before.has(annotation)).flatMap(([annotation, value]): Undone[] => {
    const { part, where, unless = [], because } = reader.effectOf(annotation) ?? {};
    const facet = FACETS.find((candidate) => candidate.part === part);
    const isThere = facet !== undefined && isSaid(wanted, facet.part) && (where === undefined || wanted[facet.part] === where);
    return isThere && !unless.includes(value as string) ? [{ option: facet.option, because: because! }] : [];
  });
  const otherwise = FACETS.filter(({ part }) => isOtherwise(part, wanted, balancer));
  return ofUnread.length > 0 ? ofUnread : otherwise.map(({ option, because }) => ({ option, because: because(balancer) }));
}

function isOtherwise(part: keyof Balancer, wanted: Balancer, found: Balancer): boolean {
  switch (part) {
    case 'networks':
      return !isDeepStrictEqual(wanted.networks, found.networks);
    case 'keepsClientAddress':
      // nobody asks for the address where everybody gets in
      return found.keepsClientAddress === false && (wanted.keepsClientAddress === true || wanted.networks.length > 0);
    case 'ports':
      return wanted.ports.some((port) => !found.ports.some((other) => isSamePort(port, other)));
    case 'healthCheck':
      return wanted.healthCheck !== undefined && Object.entries(wanted.healthCheck).some(([name, value]) => (
        value !== undefined && value !== found.healthCheck?.[name as keyof BalancerHealthCheck]
      ));
    default:
      return isSaid(wanted, part) && !isDeepStrictEqual(wanted[part], found[part]);
  }
}

/** A Service may get more ports. */
function isSamePort(wanted: BalancerPort, found: BalancerPort): boolean {
  const { number, protocol, nodePort } = wanted;
  return number === found.number && protocol === found.protocol && (nodePort === undefined || nodePort === found.nodePort);
}

function isSaid(wanted: Balancer, part: keyof Balancer): boolean {
  const value = wanted[part];
  return value !== undefined && value !== 'unknown' && !(Array.isArray(value) && value.length === 0);
}

function readIn(reader: BalancerReader, { annotations, spec }: ServiceText): Read {
  const { balancer, unread } = balancerIn(reader, { metadata: { annotations }, spec });
  const fields = new Set(unread);
  return { balancer, unread: new Map(Object.entries(annotations).filter(([name]) => fields.has(`metadata.annotations[${name}]`))) };
}

interface Change {
  readonly annotation?: string;
  readonly field?: string;
  readonly text: ServiceText;
}

/** Each annotation and field that is another one, in a Service that else is as the options have it. */
function changesOf(said: ServiceText, found: ServiceText): Change[] {
  const { annotations, spec } = said;
  return [
    ...differing(annotations, found.annotations).map((annotation) => (
      { annotation, text: { spec, annotations: changed(annotations, found.annotations, annotation) } }
    )),
    ...differing(spec, found.spec).map((field) => ({ field, text: { annotations, spec: changed(spec, found.spec, field) } })),
  ];
}

function differing(one: Json, other: Json): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !isDeepStrictEqual(one[key], other[key]));
}

function changed(one: Json, other: Json, name: string): Json {
  return { ...one, [name]: other[name] };
}
