import { hostProblems } from './hostname';
import { redirectHostsProblems } from './redirect-hosts';
import { isDnsLabel } from '../api-rules/formats/dns-label';
import { Dialect } from '../controllers/dialect';
import { Route, ServicePort, Transport } from '../controllers/site';
import { annotationProblems } from '../manifest/controller-annotations';
import { PropertyProblem } from '../text/invalid';
import { isSafePath } from '../text/safe-path';
import { withoutSlash } from '../text/without-slash';
import { PathIngressProps, PathRule } from '../values/path-ingress-props';
import { PathType } from '../values/path-type';

/** What a server reads in more than one way; the API server refuses it in an Ingress, and so does Gateway API. */
const AMBIGUOUS = /\/\/|\/\.{1,2}(\/|$)|%2f/i;

/** What is wrong with the options of a site. */
export function sitePropsProblems(props: PathIngressProps, dialects: Dialect[], namespace: string | undefined): PropertyProblem[] {
  const problems = [...(props.host === undefined ? [] : hostProblems(props.host)), ...annotationProblems(props.annotations ?? {})];
  problems.push(...redirectHostsProblems(props));
  if (props.host !== undefined && props.anyHost) {
    problems.push({ property: 'anyHost', rule: "must not be given together with 'host'", value: true, fix: 'leave one of the two out' });
  }
  if (props.name !== undefined && !isDnsLabel(props.name)) {
    problems.push({ property: 'name', rule: 'must be lower-case letters, digits and hyphens, at most 63', value: props.name, fix: "write for example 'shop'" });
  }
  const [place, nextPlace] = dialects.map((dialect) => dialect.placeOf(namespace));
  if (place === nextPlace) {
    problems.push({
      property: 'migrateTo',
      rule: "must serve the site elsewhere than 'controller' does, or both take the same paths",
      value: nextPlace,
      fix: 'name the controller, class or Gateway that clients move to',
    });
  }
  if (props.redirectToHttps && props.tls._kind === 'none') {
    problems.push({ property: 'redirectToHttps', rule: 'must not be true without TLS', value: true, fix: "give the certificate with 'tls', or leave it out" });
  }
  return problems;
}

/** What is wrong with a path, whoever serves it. */
export function pathRuleProblems(rule: PathRule, props: PathIngressProps, host?: string): PropertyProblem[] {
  const problems = pathProblems('path', rule.path, "write for example '/api'");
  if (host === undefined && !props.anyHost) {
    problems.push({ property: 'host', rule: 'must be given', fix: "write for example 'host: \"shop.example\"', or 'anyHost: true' to serve every host that reaches the controller" });
  }
  if (rule.host !== undefined) {
    problems.push(...hostProblems(rule.host));
  }
  if (host !== undefined && props.redirectHosts?.includes(host)) {
    problems.push({ property: 'host', rule: "must not be one of 'redirectHosts', which serve no path", value: host, fix: "leave it out there, or serve the path at 'host'" });
  }
  if (host === undefined && props.tls._kind === 'certManager') {
    problems.push({ property: 'host', rule: 'must be given for a certificate of cert-manager', fix: "give the path a 'host', or use 'Tls.secret'" });
  }
  if (rule.replacePrefix !== undefined) {
    problems.push(...pathProblems('replacePrefix', rule.replacePrefix, "write for example '/v2'"));
  }
  if (rule.stripPrefix && rule.replacePrefix !== undefined) {
    problems.push({ property: 'replacePrefix', rule: "must not be given together with 'stripPrefix'", value: rule.replacePrefix, fix: 'leave one of the two out' });
  }
  if (rule.pathType === PathType.EXACT && (rule.stripPrefix || rule.replacePrefix !== undefined)) {
    problems.push({ property: rule.stripPrefix ? 'stripPrefix' : 'replacePrefix', rule: 'must not be given for an exact path', value: rule.stripPrefix ?? rule.replacePrefix, fix: "leave it out, or use 'PathType.PREFIX'" });
  }
  return problems;
}

function pathProblems(property: string, path: string, fix: string): PropertyProblem[] {
  if (!isSafePath(path)) {
    const rule = "must begin with '/' and hold only letters, digits and -._~/@:+=,% (% before two hexadecimal digits), at most 1024";
    return [{ property, rule, value: path, fix }];
  }
  return !AMBIGUOUS.test(path) ? [] : [{ property, rule: "must not hold '//', '/./', '/../' or '%2f', nor end with '/.' or '/..'", value: path, fix }];
}

/** A path in the neutral model. */
export function toRoute(rule: PathRule, host: string | undefined, backend: ServicePort, ordinal: number, transport: Transport): Route {
  const exact = rule.pathType === PathType.EXACT;
  const path = exact ? rule.path : withoutSlash(rule.path);
  const replacement = rule.stripPrefix ? '/' : rule.replacePrefix === undefined ? undefined : withoutSlash(rule.replacePrefix);
  return {
    ...transport,
    host,
    path,
    exact,
    replacement: path === replacement ? undefined : replacement,
    backend,
    backendProtocol: rule.backendProtocol?._render(),
    isHttp1Said: rule.backendProtocol !== undefined && rule.backendProtocol._render() === undefined,
    isOfForeignService: rule.service !== undefined,
    ordinal,
  };
}
