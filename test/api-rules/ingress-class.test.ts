import { ingressClass, refusals } from './manifests';

test.each<[string, object]>([
  ['a controller', { controller: 'k8s.io/ingress-nginx' }],
  ['parameters of the cluster', { controller: 'a.b/c', parameters: { apiGroup: 'a.b', kind: 'X', name: 'y' } }],
  ['parameters in a namespace', { controller: 'a.b/c', parameters: { kind: 'X', name: 'y', scope: 'Namespace', namespace: 'ns' } }],
])('accepts %s', (_, spec) => {
  expect(refusals(ingressClass(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['the controller is missing', {}, ["ingress/invalid-class-parameters spec.controller must be a domain, '/' and a path, at most 250 characters"]],
    ['the controller has no path', { controller: 'a.b/' }, ["ingress/invalid-class-parameters spec.controller must be a domain, '/' and a path, at most 250 characters"]],
    [
      'the controller is too long',
      { controller: 'a.b/' + 'x'.repeat(247) },
      ["ingress/invalid-class-parameters spec.controller must be a domain, '/' and a path, at most 250 characters"],
    ],
    [
      'the scope is unknown',
      { controller: 'a.b/c', parameters: { kind: 'X', name: 'y', scope: 'x' } },
      ['ingress/invalid-class-parameters spec.parameters.scope must be Cluster or Namespace'],
    ],
    [
      'parameters of the cluster have a namespace',
      { controller: 'a.b/c', parameters: { kind: 'X', name: 'y', namespace: 'ns' } },
      ["ingress/invalid-class-parameters spec.parameters.namespace must not be set when 'scope' is Cluster"],
    ],
    [
      'parameters in a namespace have none',
      { controller: 'a.b/c', parameters: { kind: 'X', name: 'y', scope: 'Namespace' } },
      ['ingress/invalid-class-parameters spec.parameters.namespace must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'parameters are not complete',
      { controller: 'a.b/c', parameters: {} },
      [
        'ingress/invalid-class-parameters spec.parameters.kind must be given',
        'ingress/invalid-class-parameters spec.parameters.name must be given',
      ],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(ingressClass(spec))).toEqual(expected);
  });
});
