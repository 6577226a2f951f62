import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { accepted, Judgement } from './acceptance';
import { ClusterPart, clustersOf } from './clusters';
import { findingText } from './finding-text';
import { publicFinding } from './public-finding';
import { raised, unknownSeverities } from './raised';
import { readBack } from './read-back';
import { writeReport } from './report-file';
import { findings } from '../../checks/engine';
import { isAtLeast, Severity } from '../../checks/severity';
import { push } from '../../collections/push';
import { inventory } from '../../report/inventory/inventory';
import { printable } from '../../report/printable';
import { WayIn } from '../../report/way-in';
import { Verdict } from '../../synthesis/synthesis';
import { ExposureFinding } from '../exposure-finding';
import { SaidOfApp } from '../said-of-app';

export { diff } from '../../report/diff/diff';
export { inventoryJson } from '../../report/inventory/inventory-json';
export { inventoryText } from '../../report/inventory/inventory-text';
export { parseInventory } from '../../report/inventory/parse-inventory';
export { mermaid } from '../../report/mermaid/mermaid';
export { wholeOf } from '../../report/parts';
export { pictureHtml } from '../../report/picture/page';
export { reachScript } from '../../report/reach/reach-script';

type Manifests = ReadonlyMap<ApiObject, unknown>;

/** All findings of an app. */
export function findingsOf(app: App, manifests: Manifests, checks: SaidOfApp): ExposureFinding[] {
  return judgementsOf(clustersOf(app, manifests, checks), checks).map(publicFinding);
}

/** All ways into an app, of all its clusters. */
export function waysIn(app: App, manifests: Manifests, checks: SaidOfApp): WayIn[] {
  return clustersOf(app, manifests, checks).flatMap(({ graph }) => inventory(graph));
}

interface Circumstances {
  readonly isSynthesis: boolean;

  /** The objects in which options are known to be undone, which is said in their own words. */
  readonly undone: Verdict;
}

/** Gives what must fail the synthesis, by construct; while it lasts, tells warnings and writes the report too. */
export function judgeApp(app: App, manifests: Manifests, checks: SaidOfApp, { isSynthesis, undone }: Circumstances): Verdict {
  const parts = clustersOf(app, manifests, checks);
  const judgements = judgementsOf(parts, checks, undone);
  const { reportFile, strict } = checks.options;
  const constructs = new Map([...manifests.keys()].map((apiObject): [string, IConstruct] => [apiObject.node.path, apiObject]));
  checks.acknowledgements.forEach(({ scope }) => constructs.set(scope.node.path, scope));

  const errors = new Map<IConstruct, string[]>();
  if (reportFile !== undefined && isSynthesis) {
    const problem = writeReport(reportFile, parts, judgements);
    errors.set(app, problem === undefined ? [] : [problem]);
  }
  for (const { finding, acknowledgedBecause } of judgements) {
    if (acknowledgedBecause !== undefined) {
      continue;
    }
    if (isAtLeast(finding.severity, strict ? Severity.WARNING : Severity.ERROR)) {
      const culprit = constructs.get(finding.origin.construct ?? '') ?? app;
      push(errors, culprit, findingText(finding));
    } else if (finding.severity === Severity.WARNING && isSynthesis) {
      console.error(`warning: [${printable(finding.origin.construct ?? '')}] ${findingText(finding)}`);
    }
  }
  return errors;
}

function judgementsOf(parts: readonly ClusterPart[], checks: SaidOfApp, undone: Verdict = new Map()): Judgement[] {
  const { acknowledgements, options: { severities = {} } } = checks;
  const all = parts.flatMap((part) => [...findings(part.graph, part.facts), ...readBack(part, undone)]).map((finding) => raised(finding, severities));
  const useless = unknownSeverities(severities).map((finding) => ({ finding: raised(finding, severities) }));
  return [...accepted(all, acknowledgements).map((judgement) => ({ ...judgement, finding: raised(judgement.finding, severities) })), ...useless];
}
