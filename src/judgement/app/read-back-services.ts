import { ClusterPart } from './clusters';
import { objectOf } from './object-of';
import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { isMap, Json } from '../../controllers/look';
import { Resource } from '../../graph/resource';
import { BalancerReader } from '../../providers/balancer-reader';
import { NODE_PORTS_READER } from '../../providers/node-ports';
import { readerOfWritten } from '../../providers/reader-of';
import { ServiceText, undoneOptions } from '../../providers/undone';
import { Verdict } from '../../synthesis/synthesis';
import { PropertyProblem } from '../../text/invalid';
import { printedValue } from '../../text/printed-value';

const NOT_AS_WRITTEN = 'service/not-as-written';

/**
 * Reads the finished Services as their providers do, and compares that with what their options said.
 *
 * @param undone the objects of which it is known already
 */
export function readBackServices({ graph, services }: ClusterPart, undone: Verdict): Finding[] {
  return services.flatMap(({ apiObject, provider, said }) => {
    const at = objectOf(graph, apiObject);
    return at === undefined || undone.has(apiObject) ? [] : undoneIn(at, readerOf(provider), said);
  });
}

function undoneIn(at: Resource, reader: BalancerReader, said: ServiceText): Finding[] {
  const found = { annotations: mapIn(mapIn(at.object, 'metadata'), 'annotations'), spec: mapIn(at.object, 'spec') };
  return undoneOptions(reader, said, found).map(({ option, because, annotation, field }): Finding => {
    const got = annotation === undefined ? (field === undefined ? undefined : found.spec[field]) : found.annotations[annotation];
    return {
      id: NOT_AS_WRITTEN,
      severity: Severity.ERROR,
      at,
      origin: at.origin,
      field: annotation === undefined ? (field === undefined ? '' : `spec.${field}`) : `metadata.annotations[${annotation}]`,
      message: `must not contradict '${option}', because ${because}${got === undefined ? '' : `, got ${printedValue(got)}`}`,
      fix: `change '${option}', or leave out the patch, the override or the call that changes it`,
      related: [],
    };
  });
}

/** What annotations that a user gives for a Service make of its options, read one by one as its provider does. */
export function serviceContradictions(provider: string, said: ServiceText, given: Readonly<Record<string, string>>): PropertyProblem[] {
  const problems = undoneOptions(readerOf(provider), said, { ...said, annotations: { ...said.annotations, ...given } });
  return problems.map(({ option, because, annotation }) => ({
    property: annotation === undefined ? 'annotations' : `annotations[${annotation}]`,
    rule: `must not contradict '${option}', because ${because}`,
    ...(annotation === undefined ? {} : { value: given[annotation] }),
    fix: `leave it out, or change '${option}'`,
  }));
}

function readerOf(provider: string | undefined): BalancerReader {
  return provider === undefined ? NODE_PORTS_READER : readerOfWritten(provider);
}

function mapIn(map: Json, name: string): Json {
  const value = map[name];
  return isMap(value) ? value : {};
}
