import { finding, hostileFinding, report } from './reports';
import { Severity } from '../../../src/checks/severity';
import { findingsMarkdown } from '../../../src/report/findings/markdown';
import { wholeOf } from '../../../src/report/parts';

test('shows what has to be mended in a table, and the rest folded', () => {
  const findings = [finding(), finding({ id: 'load-balancer/open-to-everybody', severity: Severity.WARNING, field: undefined, construct: 'shop/web', acknowledgedBecause: 'a firewall is in front' })];
  expect(wholeOf(findingsMarkdown(report(findings, { assumed: [{ id: 'unknown/default-class', text: 'the default class', objects: 1 }] })))).toBe(`\
## Exposure

1 error, 1 acknowledged in 3 objects of 2 files.

| | What | Where | Fix |
|---|---|---|---|
| ❌ error [service-to-pod/selects-no-pods] | Service shop/web<br>spec.selector<br>chooses no pods | dist/shop.k8s.yaml&#58;7 | name their labels |

<details><summary>Acknowledged</summary>

| | What | Where | Because |
|---|---|---|---|
| [load-balancer/open-to-everybody] | Service shop/web<br>chooses no pods | dist/shop.k8s.yaml&#58;7<br>shop/web | a firewall is in front |

</details>

<details><summary>Assumed, since manifests do not show it</summary>

- [unknown/default-class]: the default class

</details>

[load-balancer/open-to-everybody]: https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/load-balancer.md#open-to-everybody
[service-to-pod/selects-no-pods]: https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/service-to-pod.md#selects-no-pods
[unknown/default-class]: https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/unknown.md#default-class
`);
});

test('writes hostile names as text', () => {
  const markdown = wholeOf(findingsMarkdown(report([{ ...hostileFinding(), acknowledgedBecause: undefined }])));
  const row = markdown.split('\n').find((line) => line.includes('service-to-pod/selects-no-pods'))!;
  expect(row.split('|')).toHaveLength(6);
  expect(row.replace(/<br>|\[service-to-pod\/selects-no-pods\]/g, '')).not.toMatch(/[<>`[\]@$]/);
  expect(markdown).not.toMatch(/^# head/m);
});

test('has one row for one cause, with its places', () => {
  const also = Array.from({ length: 22 }, (_, i) => ({ object: `Service s${i}`, file: 'b.yaml', line: i, message: 'chooses no pods' }));
  const rows = wholeOf(findingsMarkdown(report([finding({ file: 'a.yaml', also })]))).split('\n').filter((line) => line.startsWith('| ') && line.includes('selects-no-pods'));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('a.yaml&#58;7<br>also b.yaml&#58;0 Service s0<br>also b.yaml&#58;1 Service s1<br>');
  expect(rows[0]).toContain('<br>and at 2 more places |');
});
