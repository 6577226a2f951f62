import { NGINX_PREFIX } from './facts';
import { groupBy } from '../../collections/group-by';
import { isFlag } from '../flag';
import { IngressRule } from '../ingress-rules';
import { SeenObject } from '../seen-objects';
import { Difference } from '../served-path';

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
    { kind: 'any case', host, text: 'has paths that are expressions, and match whatever the case of their letters' },
    ...others.flat().map(({ ingress, rule: { path } }): Difference => ({
      kind: 'hidden path',
      host,
      path,
      text: `is an expression in ${ingress}, because ${by} makes all paths of the host expressions`,
    })),
  ];
}
