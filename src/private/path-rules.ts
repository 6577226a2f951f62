import { annotationProblems } from './controller-annotations';
import { hostProblems } from './hostname';
import { PropertyProblem } from './invalid';
import { isSafePath } from './safe-path';
import { Backend, Route } from '../ingress-controllers/dialect';
import { PathIngressProps, PathRule } from '../path-ingress-props';
import { PathType } from '../path-type';

/** What is wrong with the options of a site. */
export function sitePropsProblems(props: PathIngressProps): PropertyProblem[] {
  const problems = [...(props.host === undefined ? [] : hostProblems(props.host)), ...annotationProblems(props.annotations ?? {})];
  if (props.host !== undefined && props.anyHost) {
    problems.push({ property: 'anyHost', rule: "must not be given together with 'host'", value: true, fix: 'leave one of the two out' });
  }
  if (props.redirectToHttps && props.tls._kind === 'none') {
    problems.push({ property: 'redirectToHttps', rule: 'must not be true without TLS', value: true, fix: "give the certificate with 'tls', or leave it out" });
  }
  return problems;
}

/** What is wrong with a path, whoever serves it. */
export function pathRuleProblems(rule: PathRule, props: PathIngressProps, host?: string): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  const characters = "must begin with '/' and hold only letters, digits and -._~/@:+=,% (% before two hexadecimal digits), at most 1024";
  if (!isSafePath(rule.path)) {
    problems.push({ property: 'path', rule: characters, value: rule.path, fix: "write for example '/api'" });
  }
  if (host === undefined && !props.anyHost) {
    problems.push({ property: 'host', rule: 'must be given', fix: "write for example 'host: \"shop.example\"', or 'anyHost: true' to serve every host that reaches the controller" });
  }
  if (rule.host !== undefined) {
    problems.push(...hostProblems(rule.host));
  }
  if (host === undefined && props.tls._kind === 'certManager') {
    problems.push({ property: 'host', rule: 'must be given for a certificate of cert-manager', fix: "give the path a 'host', or use 'Tls.secret'" });
  }
  if (rule.replacePrefix !== undefined && !isSafePath(rule.replacePrefix)) {
    problems.push({ property: 'replacePrefix', rule: characters, value: rule.replacePrefix, fix: "write for example '/v2'" });
  }
  if (rule.stripPrefix && rule.replacePrefix !== undefined) {
    problems.push({ property: 'replacePrefix', rule: "must not be given together with 'stripPrefix'", value: rule.replacePrefix, fix: 'leave one of the two out' });
  }
  if (rule.pathType === PathType.EXACT && (rule.stripPrefix || rule.replacePrefix !== undefined)) {
    problems.push({ property: rule.stripPrefix ? 'stripPrefix' : 'replacePrefix', rule: 'must not be given for an exact path', value: rule.path, fix: "leave it out, or use 'PathType.PREFIX'" });
  }
  return problems;
}

/** A path in the neutral model. */
export function toRoute(rule: PathRule, host: string | undefined, backend: Backend, ordinal: number): Route {
  const exact = rule.pathType === PathType.EXACT;
  const path = exact ? rule.path : withoutTrailingSlash(rule.path);
  const replacement = rule.stripPrefix ? '/' : rule.replacePrefix === undefined ? undefined : withoutTrailingSlash(rule.replacePrefix);
  return { host, path, exact, replacement: path === replacement ? undefined : replacement, backend, ordinal };
}

/** `/foo` and `/foo/` are the same prefix. */
function withoutTrailingSlash(path: string): string {
  return path.replace(/\/+$/, '') || '/';
}
