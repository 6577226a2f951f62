import { writeFileSync } from 'fs';
import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { accepted, Judgement } from './acceptance';
import { ClusterPart, clustersOf } from './clusters';
import { findingText } from './finding-text';
import { publicFinding } from './public-finding';
import type { AppChecks } from '../app-checks';
import type { Verdict } from '../synthesis';
import { assumptions } from '../../checks/assumptions';
import { findings } from '../../checks/engine';
import { Finding } from '../../checks/finding';
import { isAtLeast, Severity } from '../../checks/severity';
import type { ExposureFinding } from '../../exposure-finding';
import { inventory } from '../../report/inventory/inventory';
import type { WayIn } from '../../report/way-in';

export { diff } from '../../report/diff/diff';
export { inventoryJson } from '../../report/inventory/inventory-json';
export { inventoryText } from '../../report/inventory/inventory-text';
export { parseInventory } from '../../report/inventory/parse-inventory';
export { mermaid } from '../../report/mermaid/mermaid';
export { pictureHtml } from '../../report/picture/page';
export { reachScript } from '../../report/reach/reach-script';

type Manifests = ReadonlyMap<ApiObject, unknown>;

/** All findings of an app. */
export function findingsOf(app: App, manifests: Manifests, checks: AppChecks): ExposureFinding[] {
  return judgementsOf(clustersOf(app, manifests, checks.options), checks).map(publicFinding);
}

/** All ways into an app, of all its clusters. */
export function waysIn(app: App, manifests: Manifests, checks: AppChecks): WayIn[] {
  return clustersOf(app, manifests, checks.options).flatMap(({ graph }) => inventory(graph));
}

/** Gives what must fail the synthesis, by construct; while it lasts, tells warnings and writes the report too. */
export function judgeApp(app: App, manifests: Manifests, checks: AppChecks, isSynthesis: boolean): Verdict {
  const parts = clustersOf(app, manifests, checks.options);
  const judgements = judgementsOf(parts, checks);
  const { reportFile, strict } = checks.options;
  if (reportFile !== undefined && isSynthesis) {
    writeFileSync(reportFile, reportOf(parts, judgements));
  }
  const constructs = new Map([...manifests.keys()].map((apiObject): [string, IConstruct] => [apiObject.node.path, apiObject]));
  checks.acknowledgements.forEach(({ scope }) => constructs.set(scope.node.path, scope));

  const errors = new Map<IConstruct, string[]>();
  for (const { finding, acknowledgedBecause } of judgements) {
    if (acknowledgedBecause !== undefined) {
      continue;
    }
    if (isAtLeast(finding.severity, strict ? Severity.WARNING : Severity.ERROR)) {
      const culprit = constructs.get(finding.origin.construct ?? '') ?? app;
      errors.set(culprit, [...(errors.get(culprit) ?? []), findingText(finding)]);
    } else if (finding.severity === Severity.WARNING && isSynthesis) {
      console.error(`warning: [${finding.origin.construct ?? ''}] ${findingText(finding)}`);
    }
  }
  return errors;
}

function judgementsOf(parts: readonly ClusterPart[], { acknowledgements, options: { severities = {} } }: AppChecks): Judgement[] {
  const all = parts.flatMap(({ graph, facts }) => findings(graph, facts));
  return accepted(all.map((finding) => raised(finding, severities)), acknowledgements);
}

function raised(finding: Finding, severities: { readonly [id: string]: Severity }): Finding {
  const severity = Object.hasOwn(severities, finding.id) ? severities[finding.id] : undefined;
  return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
}

const REPORT_VERSION = 1;

function reportOf(parts: readonly ClusterPart[], judgements: readonly Judgement[]): string {
  const report = {
    version: REPORT_VERSION,
    findings: judgements.map(publicFinding),
    assumed: parts.flatMap(({ graph, facts }) => assumptions(graph, facts)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
