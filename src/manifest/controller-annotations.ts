import { ANGIE_PREFIX } from '../controllers/angie/facts';
import { F5_OTHER_PREFIX, F5_PREFIX } from '../controllers/f5-nginx/facts';
import { HAPROXY_PREFIX } from '../controllers/haproxy/facts';
import { HAPROXY_INGRESS_PREFIX } from '../controllers/haproxy-ingress/facts';
import { NGINX_PREFIX, NGINX_URLS } from '../controllers/ingress-nginx/facts';
import { writesConfigurationOf } from '../controllers/raw-configuration';
import { PropertyProblem } from '../text/invalid';

const NGINX = NGINX_PREFIX;
const SAFE_VALUE = /^[A-Za-z0-9 ._~:/$()|,=*%@+-]*$/;

/** What begins a query, and parts it, ends no directive of nginx either. */
const SAFE_URL = /^[A-Za-z0-9 ._~:/$()|,=*%@+?&-]*$/;

/** Controllers that write values into configurations of lines. */
const OF_LINES = [F5_PREFIX, F5_OTHER_PREFIX, ANGIE_PREFIX, HAPROXY_PREFIX, HAPROXY_INGRESS_PREFIX];

/** What they read as one rule for each line. */
const SEVERAL_LINES = new Set([
  `${HAPROXY_PREFIX}path-rewrite`, `${HAPROXY_PREFIX}request-capture`, `${HAPROXY_PREFIX}request-set-header`, `${HAPROXY_PREFIX}response-set-header`,
  `${HAPROXY_INGRESS_PREFIX}headers`,
]);
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

/**
 * What is wrong with annotations that a user writes for a controller by hand.
 *
 * Snippets become part of the proxy's configuration, and so can values that end
 * a directive.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/
 */
export function annotationProblems(annotations: { readonly [key: string]: string }): PropertyProblem[] {
  return Object.entries(annotations).flatMap(([key, value]) => {
    const property = `annotations[${key}]`;
    const controller = writesConfigurationOf(key);
    if (controller !== undefined) {
      const rule = `must not be given, because ${controller} copies it into the configuration of its proxy unchecked`;
      return [{ property, rule, value, fix: 'use what the controller offers for it, or leave it out' }];
    }
    const isUrl = NGINX_URLS.has(key);
    if (key.startsWith(NGINX) && !(isUrl ? SAFE_URL : SAFE_VALUE).test(value)) {
      return [{ property, rule: `must hold only letters, digits, blanks and ._~:/$()|,=*%@+${isUrl ? '?&' : ''}-`, value, fix: 'remove the other characters' }];
    }
    if (OF_LINES.some((prefix) => key.startsWith(prefix)) && !SEVERAL_LINES.has(key) && LINE_BREAK.test(value)) {
      return [{ property, rule: 'must be one line, because the next one would be another directive of the proxy', value, fix: 'remove the line breaks' }];
    }
    return [];
  });
}

/**
 * What whoever writes such annotations should know.
 */
export function annotationNotices(annotations: { readonly [key: string]: string }): string[] {
  const target = annotations[`${NGINX}rewrite-target`];
  return [
    ...(Object.keys(annotations).some((key) => key.startsWith(NGINX)) ? [
      'ingress-nginx, which reads these annotations, was archived in March 2026 and gets no security fixes any more; name another controller and say what you need by the options of a path',
    ] : []),
    ...(target !== undefined && !target.includes('$') ? [
      `'rewrite-target' sends every path to ${target}, makes ingress-nginx read all paths of the host as regular expressions whatever their case, `
      + "and lets '/foo' match '/foobar'; to keep the rest of the path use 'stripPrefix' with a controller that is named",
    ] : []),
  ];
}
