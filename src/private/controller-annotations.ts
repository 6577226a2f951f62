import { PropertyProblem } from './invalid';

const NGINX = 'nginx.ingress.kubernetes.io/';
const SNIPPET = /snippets?$/i;
const SAFE_VALUE = /^[A-Za-z0-9 ._~:/$()|,=*%@+-]*$/;

/**
 * What is wrong with annotations that a user writes for a controller by hand.
 *
 * Snippets become part of the proxy's configuration, and so can values of
 * ingress-nginx that end a directive.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/
 */
export function annotationProblems(annotations: { readonly [key: string]: string }): PropertyProblem[] {
  return Object.entries(annotations).flatMap(([key, value]) => {
    const property = `annotations.${key}`;
    if (SNIPPET.test(key)) {
      return [{ property, rule: 'must not be a snippet, which becomes configuration of the proxy unchecked', value, fix: 'use what the controller offers for it, or leave it out' }];
    }
    if (key.startsWith(NGINX) && !SAFE_VALUE.test(value)) {
      return [{ property, rule: 'must hold only letters, digits, blanks and ._~:/$()|,=*%@+-', value, fix: 'remove the other characters' }];
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
