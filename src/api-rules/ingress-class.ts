import { Fields } from './fields';
import { CONTROLLER_NAME_RULE, isControllerName } from './formats/controller-name';
import { DNS_LABEL_RULE, isDnsLabel } from './formats/dns-label';
import { judgeReference } from './object-reference';

/** The rules for an IngressClass. */
export function judgeIngressClass(ingressClass: Fields): void {
  const spec = ingressClass.childOrEmpty('spec');
  if (!isControllerName(spec.text('controller') ?? '')) {
    spec.refuse(
      'ingress/invalid-class-parameters',
      'controller',
      CONTROLLER_NAME_RULE,
      "write it as 'example.com/ingress-controller'",
    );
  }
  const parameters = spec.child('parameters');
  if (parameters !== undefined) {
    judgeReference(parameters, 'ingress/invalid-class-parameters');
    judgeScope(parameters);
  }
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
