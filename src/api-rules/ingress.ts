import { Fields } from './fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from './formats/dns-subdomain';
import { HTTP_PATH_RULE, isHttpPath } from './formats/http-path';
import { isLooseIpv4 } from './formats/ip';
import { isWildcardSubdomain, WILDCARD_SUBDOMAIN_RULE } from './formats/wildcard-subdomain';
import { judgeIngressBackend } from './ingress-backend';
import { RuleId } from './rule-id';

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const PATH_TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'];

/** The rules for an Ingress. */
export function judgeIngress(ingress: Fields): void {
  const spec = ingress.childOrEmpty('spec');
  const backend = spec.child('defaultBackend');
  if (spec.list('rules').length === 0 && !spec.has('defaultBackend')) {
    spec.refuse('ingress/no-rules', 'rules', "must have at least one rule when there is no 'defaultBackend'", 'add a rule or a default backend');
  }
  if (backend !== undefined) {
    judgeIngressBackend(backend);
  }
  for (const rule of spec.children('rules')) {
    judgeRule(rule);
  }
  for (const tls of spec.children('tls')) {
    judgeTls(tls);
  }
  judgeClass(ingress.childOrEmpty('metadata'), spec);
}

function judgeRule(rule: Fields): void {
  const host = rule.text('host');
  if (host && isLooseIpv4(host)) {
    rule.refuse('ingress/host-is-address', 'host', 'must be a DNS name, not an IP address', 'write the host name that clients ask for');
  } else if (host) {
    judgeHost(rule, host, rule.pathOf('host'), 'ingress/invalid-host');
  }
  const http = rule.child('http');
  if (http === undefined) {
    return;
  }
  if (http.list('paths').length === 0) {
    http.refuse('ingress/no-paths', 'paths', 'must have at least one path', "add a path, or remove 'http'");
  }
  for (const path of http.children('paths')) {
    judgePath(path);
  }
}

function judgeHost(owner: Fields, host: string, field: string, id: RuleId): void {
  const isWildcard = host.includes('*');
  if (isWildcard ? !isWildcardSubdomain(host) : !isDnsSubdomain(host)) {
    const rule = isWildcard ? WILDCARD_SUBDOMAIN_RULE : DNS_SUBDOMAIN_RULE;
    owner.problems.add({ id, field, value: host, rule, fix: 'write a host name without scheme, port or path' });
  }
}

function judgePath(path: Fields): void {
  const pathType = path.text('pathType');
  const text = path.text('path') ?? '';
  if (pathType === undefined) {
    if (!path.has('pathType')) {
      path.refuse('ingress/no-path-type', 'pathType', 'must be Exact, Prefix or ImplementationSpecific', 'write Prefix to match everything below the path');
    }
    return;
  }
  if (!PATH_TYPES.includes(pathType)) {
    path.refuse('ingress/invalid-path-type', 'pathType', 'must be Exact, Prefix or ImplementationSpecific', 'write Prefix to match everything below the path');
  } else if (pathType === 'ImplementationSpecific') {
    if (text !== '' && !text.startsWith('/')) {
      path.refuse('ingress/relative-implementation-path', 'path', "must start with '/'", 'write an absolute path');
    }
  } else if (!text.startsWith('/')) {
    path.refuse('ingress/relative-path', 'path', HTTP_PATH_RULE, 'write an absolute path');
  } else if (!isHttpPath(text)) {
    path.refuse('ingress/invalid-path', 'path', HTTP_PATH_RULE, 'write the path that it stands for');
  }
  judgeIngressBackend(path.childOrEmpty('backend'));
}

function judgeTls(tls: Fields): void {
  tls.eachText('hosts', (host, field) => judgeHost(tls, host, field, 'ingress/invalid-tls-host'));
  const secretName = tls.text('secretName');
  if (secretName && !isDnsSubdomain(secretName)) {
    tls.refuse('ingress/invalid-secret-name', 'secretName', DNS_SUBDOMAIN_RULE, 'write the name of a Secret in the same namespace');
  }
}

function judgeClass(metadata: Fields, spec: Fields): void {
  const name = spec.text('ingressClassName');
  if (name === undefined) {
    return;
  }
  if (!isDnsSubdomain(name)) {
    spec.refuse('ingress/invalid-class-name', 'ingressClassName', DNS_SUBDOMAIN_RULE, 'write the name of an IngressClass');
  }
  metadata.eachEntry('annotations', (key, text, annotations) => {
    if (key === CLASS_ANNOTATION && text !== name) {
      metadata.problems.add({ id: 'ingress/two-classes', field: annotations.pathOfKey(key), value: text, rule: "must be the same as 'ingressClassName'", fix: 'remove the annotation' });
    }
  });
}
