import { Fields } from './fields';
import { DNS_LABEL_RULE, isDnsLabel } from './formats/dns-label';
import { isDnsSubdomain } from './formats/dns-subdomain';
import { judgeReference } from './object-reference';

const LONGEST_CONTROLLER = 250;
const CONTROLLER_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/** The rules for an IngressClass. */
export function judgeIngressClass(ingressClass: Fields): void {
  const spec = ingressClass.childOrEmpty('spec');
  if (!isController(spec.text('controller') ?? '')) {
    spec.refuse(
      'ingress/invalid-class-parameters',
      'controller',
      `must be a domain, '/' and a path, at most ${LONGEST_CONTROLLER} characters`,
      "write it as 'example.com/ingress-controller'",
    );
  }
  const parameters = spec.child('parameters');
  if (parameters !== undefined) {
    judgeReference(parameters, 'ingress/invalid-class-parameters');
    judgeScope(parameters);
  }
}

function isController(text: string): boolean {
  const slash = text.indexOf('/');
  return text.length <= LONGEST_CONTROLLER && slash > 0 && isDnsSubdomain(text.slice(0, slash)) && CONTROLLER_PATH.test(text.slice(slash + 1));
}

function judgeScope(parameters: Fields): void {
  const scope = parameters.text('scope') ?? 'Cluster';
  const namespace = parameters.text('namespace');
  if (scope !== 'Cluster' && scope !== 'Namespace') {
    parameters.refuse('ingress/invalid-class-parameters', 'scope', 'must be Cluster or Namespace', 'omit it for Cluster');
  } else if (scope === 'Cluster' && namespace !== undefined) {
    parameters.refuse('ingress/invalid-class-parameters', 'namespace', "must not be set when 'scope' is Cluster", "remove it, or write Namespace as 'scope'");
  } else if (scope === 'Namespace' && !isDnsLabel(namespace)) {
    parameters.refuse('ingress/invalid-class-parameters', 'namespace', DNS_LABEL_RULE, 'write the namespace of the parameters');
  }
}
