import { NGINX_PREFIX } from './facts';
import { groupBy } from '../../collections/group-by';
import { isFlag } from '../flag';
import { IngressRule } from '../ingress-rules';
import { SeenObject } from '../seen-objects';
import { Difference, HostLoss } from '../served-path';

const USE_REGEX = `${NGINX_PREFIX}use-regex`;
export const REWRITE_TARGET = `${NGINX_PREFIX}rewrite-target`;

/** By it an Ingress takes a part of the requests for the paths of another one, and says nothing else of them. */
const CANARY = `${NGINX_PREFIX}canary`;

/** One path of a host, with the Ingress that says it. */
export interface Location {
  readonly ingress: SeenObject;
  readonly rule: IngressRule;
}

export function isCanary({ annotations }: SeenObject): boolean {
  return annotations.text(CANARY, isFlag) === 'true';
}

/** The Ingress that makes all paths of a host expressions. */
export function expressionsBy(locations: readonly Location[]): SeenObject | undefined {
  return locations.find((location) => isExpression(location) && !isCanary(location.ingress))?.ingress;
}

/** One that is rewritten to itself is none. */
function isExpression({ ingress: { annotations }, rule: { path } }: Location): boolean {
  return annotations.text(USE_REGEX, isFlag) === 'true' || !['', path].includes(annotations.word(REWRITE_TARGET));
}

/** What becomes of the paths of a host of which an Ingress makes expressions. */
export function expressionDifferences(host: string | undefined, locations: readonly Location[], by: SeenObject): Difference[] {
  const groups = [...groupBy(locations, ({ ingress }) => ingress).values()];
  const others = groups.filter((ofIngress) => !isCanary(ofIngress[0].ingress) && !ofIngress.some(isExpression));
  const against = locations.find(({ ingress: { annotations } }) => annotations.text(USE_REGEX, isFlag) === 'false')?.ingress;
  return [
    ...against === undefined ? [] : [{
      kind: 'contested host' as const, host, text: `has ${against} that wants no expressions, and ${by} that makes all paths expressions`,
    }],
    {
      kind: 'any case',
      host,
      text: 'has paths that are expressions, and match whatever the case of their letters',
      losses: others.flatMap((ofIngress) => lossOf(host, ofIngress, by)),
    },
    ...others.flat().map(({ ingress, rule: { path } }): Difference => ({
      kind: 'hidden path',
      host,
      path,
      text: `is an expression in ${ingress}, because ${by} makes all paths of the host expressions`,
    })),
  ];
}

/** What an Ingress serves that it does not say; said once, of the path that changes most. */
function lossOf(host: string | undefined, locations: readonly Location[], by: SeenObject): HostLoss[] {
  const changed = locations.flatMap(({ ingress, rule }) => {
    const others = servedToo(rule);
    return others.length === 0 ? [] : [{ ingress, rule, others }];
  });
  const exact = changed.find(({ rule }) => rule.pathType === 'Exact');
  const found = exact ?? changed[0];
  if (found === undefined) {
    return [];
  }
  const { ingress, rule: { path, saidBy }, others } = found;
  const place = host ?? 'every host';
  const what = exact === undefined ? `${others.join(' and ')} of ${place} too` : `all of ${place} that begins with ${path}`;
  const more = changed.length > 1 ? `, and more than it says by ${changed.length - 1} other ${changed.length === 2 ? 'path' : 'paths'}` : '';
  return [{
    object: ingress,
    field: `${saidBy.field}.path`,
    because: [by],
    text: `serves ${what}${more}, because ${by} makes all paths of the host regular expressions`,
    served: exact === undefined ? 'more' : 'otherwise',
  }];
}

/** Examples of what a path matches as an expression only. One that has their characters is meant as one, or refused. */
function servedToo({ path, pathType, isDefault }: IngressRule): string[] {
  if (isDefault === true || /[^A-Za-z0-9._~/-]/.test(path)) {
    return [];
  }
  const [upper, lower] = [path.toUpperCase(), path.toLowerCase()];
  const otherCase = [upper, lower].find((text) => text !== path);
  const longer = pathType === 'Exact' || (pathType === 'Prefix' && !path.endsWith('/')) ? [`${path}-x`] : [];
  return [...longer, ...otherCase === undefined ? [] : [otherCase]];
}
