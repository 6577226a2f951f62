import { isDnsSubdomain } from './dns-subdomain';

const LONGEST = 250;
const PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

export const CONTROLLER_NAME_RULE = `must be a domain, '/' and a path, at most ${LONGEST} characters`;

/** 'traefik.io/ingress-controller', as classes name their controllers. */
export function isControllerName(text: string): boolean {
  const slash = text.indexOf('/');
  return text.length <= LONGEST && slash > 0 && isDnsSubdomain(text.slice(0, slash)) && PATH.test(text.slice(slash + 1));
}
