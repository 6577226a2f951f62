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
    <testcase classname="dist/shop.k8s.yaml" name="service-to-pod/selects-no-pods Service shop/web spec.selector" line="7"><failure type="error" message="chooses no pods">chooses no pods; name their labels</failure></testcase>
    <testcase classname="dist/shop.k8s.yaml" name="service-to-pod/no-readiness-probe Service shop/web spec.selector" line="7"><skipped message="warning: chooses no pods">chooses no pods; name their labels</skipped></testcase>
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
  expect(xml).toContain('<skipped message="error: chooses no pods">chooses no pods; name their labels (acknowledged: an operator makes the pods)</skipped>');
});
