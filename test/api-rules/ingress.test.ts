import { ingress, refusals } from './manifests';

test.each<[string, object]>([
  ['a default backend alone', { defaultBackend: { service: { name: 'web', port: { number: 80 } } } }],
  ['a rule without paths', { rules: [{ host: 'shop.example' }] }],
  ['a wildcard', { rules: [{ host: '*.shop.example' }] }],
  ['a name that looks like an address', { rules: [{ host: '1.2.3.256' }] }],
  ['every type of path', { rules: [{ http: { paths: [{ path: '/', pathType: 'Exact', backend: { service: { name: 'a', port: { number: 1 } } } }, { path: '/a.b', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }, { path: '/a//b', pathType: 'ImplementationSpecific', backend: { service: { name: 'a', port: { number: 1 } } } }, { pathType: 'ImplementationSpecific', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] }],
  ['TLS without a secret', { rules: [{}], tls: [{ hosts: ['*.shop.example'] }, { secretName: 'tls.shop' }] }],
  ['the same host twice', { rules: [{ host: 'a.b' }, { host: 'a.b' }] }],
  ['a class', { ingressClassName: 'nginx', rules: [{}] }],
])('accepts %s', (_, spec) => {
  expect(refusals(ingress(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['there are no rules', {}, ["ingress/no-rules spec.rules must have at least one rule when there is no 'defaultBackend'"]],
    ['the list of rules is empty', { rules: [] }, ["ingress/no-rules spec.rules must have at least one rule when there is no 'defaultBackend'"]],
    ['the host is an address', { rules: [{ host: '10.0.0.1' }] }, ['ingress/host-is-address spec.rules[0].host must be a DNS name, not an IP address']],
    [
      'the host is an address with leading zeros',
      { rules: [{ host: '010.0.0.1' }] },
      ['ingress/host-is-address spec.rules[0].host must be a DNS name, not an IP address'],
    ],
    [
      'the host has a port',
      { rules: [{ host: 'shop.example:80' }] },
      ['ingress/invalid-host spec.rules[0].host must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the host has a capital',
      { rules: [{ host: 'Shop.example' }] },
      ['ingress/invalid-host spec.rules[0].host must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the star stands for a part of a label',
      { rules: [{ host: 'f*.shop.example' }] },
      ["ingress/invalid-host spec.rules[0].host must start with '*.' and go on with lower-case letters, digits, hyphens or dots, 253 characters in all"],
    ],
    [
      'the host is a star alone',
      { rules: [{ host: '*' }] },
      ["ingress/invalid-host spec.rules[0].host must start with '*.' and go on with lower-case letters, digits, hyphens or dots, 253 characters in all"],
    ],
    ['there are no paths', { rules: [{ http: {} }] }, ['ingress/no-paths spec.rules[0].http.paths must have at least one path']],
    [
      'the type of a path is missing',
      { rules: [{ http: { paths: [{ path: '/' }] } }] },
      ['ingress/no-path-type spec.rules[0].http.paths[0].pathType must be Exact, Prefix or ImplementationSpecific'],
    ],
    [
      'the type of a path is unknown',
      { rules: [{ http: { paths: [{ path: '/', pathType: 'prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ['ingress/invalid-path-type spec.rules[0].http.paths[0].pathType must be Exact, Prefix or ImplementationSpecific'],
    ],
    [
      'the path is "a"',
      { rules: [{ http: { paths: [{ path: 'a', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/relative-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is ""',
      { rules: [{ http: { paths: [{ path: '', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/relative-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a//b"',
      { rules: [{ http: { paths: [{ path: '/a//b', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a/./b"',
      { rules: [{ http: { paths: [{ path: '/a/./b', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a/../b"',
      { rules: [{ http: { paths: [{ path: '/a/../b', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a%2fb"',
      { rules: [{ http: { paths: [{ path: '/a%2fb', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a%2Fb"',
      { rules: [{ http: { paths: [{ path: '/a%2Fb', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a/.."',
      { rules: [{ http: { paths: [{ path: '/a/..', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'the path is "/a/."',
      { rules: [{ http: { paths: [{ path: '/a/.', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/invalid-path spec.rules[0].http.paths[0].path must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end"],
    ],
    [
      'a path for the controller is relative',
      { rules: [{ http: { paths: [{ path: 'a', pathType: 'ImplementationSpecific', backend: { service: { name: 'a', port: { number: 1 } } } }] } }] },
      ["ingress/relative-implementation-path spec.rules[0].http.paths[0].path must start with '/'"],
    ],
    [
      'a host of TLS is no DNS name',
      { rules: [{}], tls: [{ hosts: ['*', 'a_b', ''] }] },
      [
        "ingress/invalid-tls-host spec.tls[0].hosts[0] must start with '*.' and go on with lower-case letters, digits, hyphens or dots, 253 characters in all",
        'ingress/invalid-tls-host spec.tls[0].hosts[1] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        'ingress/invalid-tls-host spec.tls[0].hosts[2] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
      ],
    ],
    [
      'the name of a secret has a capital',
      { rules: [{}], tls: [{ secretName: 'TLS' }] },
      ['ingress/invalid-secret-name spec.tls[0].secretName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the class is empty',
      { ingressClassName: '', rules: [{}] },
      ['ingress/invalid-class-name spec.ingressClassName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(ingress(spec))).toEqual(expected);
  });
});
