import { finding, hostileFinding, report } from './reports';
import { Severity } from '../../../src/checks/severity';
import { findingsMarkdown } from '../../../src/report/findings/markdown';
import { wholeOf } from '../../../src/report/parts';

test('shows what has to be mended in a table, and the rest folded', () => {
  const findings = [finding(), finding({ id: 'X-30', severity: Severity.WARNING, field: undefined, construct: 'shop/web', acknowledgedBecause: 'a firewall is in front' })];
  expect(wholeOf(findingsMarkdown(report(findings, { assumed: [{ id: 'U-01', text: 'the default class', objects: 1 }] })))).toBe(`\
## Exposure

1 error, 1 acknowledged in 3 objects of 2 files.

| | What | Where | Fix |
|---|---|---|---|
| ❌ error X-01 | Service shop/web<br>spec.selector<br>chooses no pods | dist/shop.k8s.yaml&#58;7 | name their labels |

<details><summary>Acknowledged</summary>

| | What | Where | Because |
|---|---|---|---|
| X-30 | Service shop/web<br>chooses no pods | dist/shop.k8s.yaml&#58;7<br>shop/web | a firewall is in front |

</details>

<details><summary>Assumed, since manifests do not show it</summary>

- U-01: the default class

</details>
`);
});

test('writes hostile names as text', () => {
  const markdown = wholeOf(findingsMarkdown(report([{ ...hostileFinding(), acknowledgedBecause: undefined }])));
  const row = markdown.split('\n').find((line) => line.includes('X-01'))!;
  expect(row.split('|')).toHaveLength(6);
  expect(row.replace(/<br>/g, '')).not.toMatch(/[<>`[\]@$]/);
  expect(markdown).not.toMatch(/^# head/m);
});
