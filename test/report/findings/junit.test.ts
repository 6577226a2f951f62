import { finding, hostileFinding, report } from './reports';
import { Severity } from '../../../src/checks/severity';
import { findingsJunit } from '../../../src/report/findings/junit';
import { wholeOf } from '../../../src/report/parts';

test('fails a case for each finding that fails the check, and skips those that do not', () => {
  const findings = [finding(), finding({ id: 'service-to-pod/no-readiness-probe', severity: Severity.WARNING })];
  expect(wholeOf(findingsJunit(report(findings)))).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdk8s-exposure">
  <testsuite name="dist/shop.k8s.yaml" tests="2" failures="1" errors="0" skipped="1">
    <testcase classname="dist/shop.k8s.yaml" name="service-to-pod/selects-no-pods Service shop/web spec.selector" line="7"><failure type="error" message="Service shop/web spec.selector: chooses no pods">Service shop/web spec.selector: chooses no pods; name their labels</failure></testcase>
    <testcase classname="dist/shop.k8s.yaml" name="service-to-pod/no-readiness-probe Service shop/web spec.selector" line="7"><skipped message="warning: Service shop/web spec.selector: chooses no pods">Service shop/web spec.selector: chooses no pods; name their labels</skipped></testcase>
  </testsuite>
  <testsuite name="dist/other.yaml" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="dist/other.yaml" name="nothing found"/>
  </testsuite>
</testsuites>
`);
});

test('fails warnings too if it is strict', () => {
  expect(wholeOf(findingsJunit(report([finding({ severity: Severity.WARNING })], { strict: true })))).toContain('failures="1"');
});

test('writes hostile names as text that XML can hold', () => {
  const xml = wholeOf(findingsJunit(report([hostileFinding()], { files: [] })));
  expect(xml).not.toMatch(/<script|\]\]>|-->|[\u0000-\u0008\ud800]|&amp;amp;amp;/);
  expect(xml.match(/<testcase [^<]*><skipped [^<]*>[^<]*<\/skipped><\/testcase>/g)).toHaveLength(1);
});

test('says why a finding is acknowledged, and does not fail it', () => {
  const xml = wholeOf(findingsJunit(report([finding({ acknowledgedBecause: 'an operator makes the pods' })], { strict: true })));
  expect(xml).toContain('tests="1" failures="0" errors="0" skipped="1"');
  expect(xml).toContain('<skipped message="error: Service shop/web spec.selector: chooses no pods">Service shop/web spec.selector: chooses no pods; name their labels (acknowledged: an operator makes the pods)</skipped>');
});

test('has a case for a cause in each file that holds places of it', () => {
  const place = (name: string, file: string, line: number) => ({ object: `Service ${name}`, file, line, message: `chooses no pods of ${name}` });
  const also = [place('b', 'dist/shop.k8s.yaml', 9), place('c', 'dist/other.yaml', 3)];
  const xml = wholeOf(findingsJunit(report([finding({ also })])));
  expect(xml).toContain('chooses no pods; name their labels\nalso: line 9, Service b</failure>');
  expect(xml).toContain('name="service-to-pod/selects-no-pods Service c" line="3"><failure type="error" message="Service c: chooses no pods of c">');
  expect(xml.match(/ tests="1" failures="1" /g)).toHaveLength(2);
  expect(xml).not.toContain('nothing found');
});
