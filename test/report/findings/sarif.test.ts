import { finding, hostileFinding, report } from './reports';
import { CHECKS } from '../../../src/checks/checks';
import { Severity } from '../../../src/checks/severity';
import { findingsSarif } from '../../../src/report/findings/sarif';
import { pageOf } from '../../../src/report/page-of';
import { wholeOf } from '../../../src/report/parts';

test('names the rules, the lines and what was acknowledged', () => {
  const findings = [finding(), finding({ id: 'service/invalid-port', severity: Severity.FATAL, line: undefined }), finding({ severity: Severity.WARNING, acknowledgedBecause: 'so it is' })];
  const { version, runs: [{ tool, results }] } = JSON.parse(wholeOf(findingsSarif(report(findings), '1.2.3')));
  expect(version).toBe('2.1.0');
  expect(tool.driver).toMatchObject({ name: 'cdk8s-exposure', version: '1.2.3' });
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['service-to-pod/selects-no-pods', 'service/invalid-port']);
  const { title, fix } = CHECKS.find(({ id }) => id === 'service-to-pod/selects-no-pods')!;
  const page = pageOf('service-to-pod/selects-no-pods');
  expect(tool.driver.rules[0]).toMatchObject({ shortDescription: { text: title }, defaultConfiguration: { level: 'warning' }, helpUri: page });
  expect(tool.driver.rules[0].help.text).toBe(`${fix}; see ${page}`);
  expect(tool.driver.rules[0].help.markdown).toContain(`](${page})`);
  const lineOf = ({ locations: [{ physicalLocation }] }: any) => physicalLocation.region.startLine;
  expect(results.map((result: any) => [result.ruleId, tool.driver.rules[result.ruleIndex].id, result.level, lineOf(result)])).toEqual([
    ['service-to-pod/selects-no-pods', 'service-to-pod/selects-no-pods', 'error', 7],
    ['service/invalid-port', 'service/invalid-port', 'error', 1],
    ['service-to-pod/selects-no-pods', 'service-to-pod/selects-no-pods', 'warning', 7],
  ]);
  expect(results[2].suppressions).toEqual([{ kind: 'external', justification: 'so it is' }]);
});

test('says of a placeholder that it is one, and not that the API server refuses it', () => {
  const { runs: [{ tool }] } = JSON.parse(wholeOf(findingsSarif(report([finding({ id: 'reading/placeholder' })]), '1')));
  expect(tool.driver.rules[0]).toMatchObject({ shortDescription: { text: 'a field has a placeholder in place of a value' }, helpUri: pageOf('reading/placeholder') });
});

test('keeps the fingerprint of a finding when lines move', () => {
  const fingerprints = [7, 8].map((line) => JSON.parse(wholeOf(findingsSarif(report([finding({ line })]), '1'))).runs[0].results[0].partialFingerprints);
  expect(fingerprints[0]).toEqual(fingerprints[1]);
});

test('makes a legal address of any file name', () => {
  const { runs: [{ results: [result] }] } = JSON.parse(wholeOf(findingsSarif(report([hostileFinding()]), '1')));
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w\-.~!*'()%/]+$/);
});

test('links the other places of a cause, which code scanning shows beside the first one', () => {
  const also = [{ object: 'Service shop/[b]', file: 'b c.yaml', line: 3, field: 'spec.ports[0]', message: 'is another' }, { object: 'Service c', message: 'is here' }];
  const { runs: [{ results }] } = JSON.parse(wholeOf(findingsSarif(report([finding({ also })]), '1')));
  expect(results).toHaveLength(1);
  const [{ message, locations, relatedLocations }] = results;
  expect(message.text).toBe('Service shop/web spec.selector: chooses no pods; name their labels. Also [Service shop/\\[b\\] spec.ports\\[0\\]](1), Service c');
  expect(locations).toHaveLength(1);
  expect(relatedLocations).toEqual([
    { id: 1, physicalLocation: { artifactLocation: { uri: 'b%20c.yaml' }, region: { startLine: 3 } }, message: { text: 'Service shop/[b] spec.ports[0]: is another' } },
    { id: 2, message: { text: 'Service c: is here' } },
  ]);
});
