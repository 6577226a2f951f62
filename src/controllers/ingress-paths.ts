import { ComparedPath } from './compared-path';
import { certificateFor, IngressRule, outcomeOf, rulesOf } from './ingress-rules';
import { SeenObject, SeenObjects } from './seen-objects';
import { Outcome, ServedPath } from './served-path';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;
const DEFAULT_BACKEND = -1;

/** What a controller makes of an Ingress, besides what all of them make of it. */
export interface IngressReading {
  readonly compared: (rule: IngressRule) => ComparedPath;

  /** The certificate for a host that `spec.tls` has none for. */
  readonly otherCertificate?: ServedPath['certificate'];

  /** The Ingress whose `spec.tls` counts, where it is another one. */
  readonly secured?: SeenObject;

  /** What becomes of requests by plain HTTP to a host that has a certificate. */
  readonly plainHttp: 'served' | 'closed' | Outcome;

  /** Hosts that are served as the host of each rule is; a rule without a host is for them alone. */
  readonly otherHosts?: readonly string[];

  /** What is the same for all of its paths. */
  readonly common?: Partial<Pick<ServedPath, 'reach' | 'allowed' | 'entry'>>;
}

/** The paths of an Ingress, by HTTPS where there is a certificate, and by plain HTTP. */
export function ingressPaths(ingress: SeenObject, objects: SeenObjects, reading: IngressReading): ServedPath[] {
  const { compared, otherCertificate, secured = ingress, plainHttp, otherHosts = [], common } = reading;
  return rulesOf(ingress).flatMap((rule): ServedPath[] => {
    objects.takeServices(rule.backend === undefined ? [] : [rule.backend]);
    const certificate = certificateFor(secured, rule.host) ?? otherCertificate;
    return hostsOf(rule, otherHosts).flatMap((host): ServedPath[] => {
      const plain = { ...plainPath(ingress, { ...rule, host }, compared(rule)), ...common };
      if (certificate === undefined) {
        return [plain];
      }
      const https: ServedPath = { ...plain, scheme: 'https', certificate };
      return plainHttp === 'closed' ? [https] : [https, plainHttp === 'served' ? plain : { ...plain, outcome: plainHttp }];
    });
  });
}

function hostsOf({ host, isDefault }: IngressRule, otherHosts: readonly string[]): Array<string | undefined> {
  const others = isDefault ? [] : otherHosts;
  return host === undefined && others.length > 0 ? [...new Set(others)] : [...new Set([host, ...others])];
}

/** A path as it is served by plain HTTP, where nothing else is said. */
export function plainPath(ingress: SeenObject, rule: IngressRule, compared: ComparedPath): ServedPath {
  const { host, isDefault, saidBy } = rule;
  return {
    scheme: 'http',
    ...(host === undefined ? {} : { host }),
    ...compared,
    spelled: { path: rule.path, type: rule.pathType },
    precedence: isDefault ? DEFAULT_BACKEND : compared.path.length + (compared.match === 'exact' ? EXACT : 0),
    outcome: outcomeOf(rule),
    object: ingress,
    namespace: ingress.namespace,
    ...(isDefault ? { isDefault } : {}),
    saidBy: [saidBy, ingress.annotations],
  };
}
