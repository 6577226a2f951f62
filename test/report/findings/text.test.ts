import { finding, hostileFinding, report } from './reports';
import { Severity } from '../../../src/checks/severity';
import { findingsText } from '../../../src/report/findings/text';
import { wholeOf } from '../../../src/report/parts';

test('shows findings by file, and what was assumed', () => {
  const findings = [
    finding(),
    finding({ id: 'service-to-pod/no-readiness-probe', severity: Severity.WARNING, line: undefined, field: undefined, construct: 'shop/web', related: ['Deployment shop/web'] }),
    finding({ id: 'load-balancer/open-to-everybody', file: 'dist/other.yaml', acknowledgedBecause: 'a firewall is in front' }),
  ];
  expect(wholeOf(findingsText(report(findings, { assumed: [{ id: 'unknown/default-class', text: 'the default class', objects: 1 }] })))).toBe(`\
dist/shop.k8s.yaml
  error service-to-pod/selects-no-pods line 7, Service shop/web, spec.selector
    chooses no pods
    fix: name their labels
  warning service-to-pod/no-readiness-probe Service shop/web
    chooses no pods
    fix: name their labels
    see: Deployment shop/web
    construct: shop/web

dist/other.yaml
  acknowledged load-balancer/open-to-everybody line 7, Service shop/web, spec.selector
    chooses no pods
    fix: name their labels
    because: a firewall is in front

assumed, since manifests do not show it:
  unknown/default-class the default class

what an id means: cdk8s-exposure explain ID, or https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks.md
1 error, 1 warning, 1 acknowledged in 3 objects of 2 files
`);
});

test('says that nothing was found', () => {
  expect(wholeOf(findingsText(report([], { objects: 1, files: ['a.yaml'] })))).toBe('nothing found in 1 object of 1 file\n');
});

test('prints nothing that a terminal or a pipeline would obey', () => {
  const text = wholeOf(findingsText(report([hostileFinding()])));
  expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(text).not.toMatch(/^(#|::)/m);
});

test('shows the places of a cause under it, counts both, and names no more than people read', () => {
  const also = Array.from({ length: 23 }, (_, i) => ({ object: `Service shop/s${i}`, file: i === 0 ? 'dist/other.yaml' : 'dist/shop.k8s.yaml', line: i, field: 'spec', message: 'chooses no pods' }));
  const text = wholeOf(findingsText(report([finding({ also, related: ['Deployment shop/web'] }), finding({ id: 'load-balancer/open-to-everybody', severity: Severity.INFO })])));
  expect(text).toContain(`\
    fix: name their labels
    also: dist/other.yaml, line 0, Service shop/s0, spec
    also: line 1, Service shop/s1, spec
`);
  expect(text).toContain(`\
    also: line 19, Service shop/s19, spec
    also: at 3 more, which '--format json' lists
    see: Deployment shop/web
`);
  expect(text).toContain('1 error at 24 places, 1 info in 3 objects of 2 files');
});
