import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ClusterPart, clustersOf } from './clusters';
import { entryContradictions } from './entry-contradictions';
import { findingText } from './finding-text';
import { publicFinding } from './public-finding';
import { readBack } from './read-back';
import { readBackServices } from './read-back-services';
import { writeReport } from './report-file';
import { saidByConstructs } from './said-by-constructs';
import { findings } from '../../checks/engine';
import { Finding } from '../../checks/finding';
import { HOST_CONTESTED } from '../../checks/ingress/host-contested';
import { PATH_HIDDEN } from '../../checks/ingress/path-hidden';
import { Severity } from '../../checks/severity';
import { push } from '../../collections/push';
import { fails } from '../../report/findings/reported-finding';
import { inventory } from '../../report/inventory/inventory';
import { Inventory } from '../../report/inventory/listed-ways';
import { printable } from '../../report/printable';
import { Verdict } from '../../synthesis/synthesis';
import { Judgement } from '../acknowledged';
import { causesOf } from '../causes';
import { ExposureFinding } from '../exposure-finding';
import { judgements } from '../judgements';
import { SaidOfApp } from '../said-of-app';

export { serviceContradictions } from './read-back-services';
export { siteContradictions } from './site-contradictions';
export { severityProblems } from '../raised';
export { entryProblems } from '../../graph/described-entries';
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
export function inventoryOf(app: App, manifests: Manifests, checks: SaidOfApp): Inventory {
  const listed = clustersOf(app, manifests, checks).map(({ graph }) => inventory(graph));
  return { ways: listed.flatMap(({ ways }) => ways), notUnderstood: listed.flatMap(({ notUnderstood }) => notUnderstood) };
}

interface Circumstances {
  readonly isSynthesis: boolean;

  /** The objects in which options are known to be undone, which is said in their own words. */
  readonly undone: Verdict;
}

/** Gives what must fail the synthesis, by construct; while it lasts, prints warnings and writes the report too. */
export function judgeApp(app: App, manifests: Manifests, checks: SaidOfApp, { isSynthesis, undone }: Circumstances): Verdict {
  const parts = clustersOf(app, manifests, checks);
  const causes = causesOf(judgementsOf(parts, checks, undone));
  const { reportFile, strict = false } = checks.options;
  const constructAt = constructsByPath([...manifests.keys(), ...checks.acknowledgements.map(({ scope }) => scope)]);

  const errors = new Map<IConstruct, string[]>();
  if (reportFile !== undefined && isSynthesis) {
    const problem = writeReport(reportFile, parts, causes);
    errors.set(app, problem === undefined ? [] : [problem]);
  }
  for (const cause of causes) {
    const { finding: { severity, origin: { construct = '' } }, acknowledgedBecause } = cause;
    if (fails({ severity, acknowledgedBecause }, strict)) {
      push(errors, constructAt(construct) ?? app, findingText(cause));
    } else if (severity === Severity.WARNING && acknowledgedBecause === undefined && isSynthesis) {
      console.error(`warning: [${printable(construct)}] ${findingText(cause)}`);
    }
  }
  return errors;
}

/** Made when the first of them is asked for: most apps have no errors. */
function constructsByPath(constructs: readonly IConstruct[]): (path: string) => IConstruct | undefined {
  let byPath: ReadonlyMap<string, IConstruct> | undefined;
  return (path) => {
    byPath ??= new Map(constructs.map((construct) => [construct.node.path, construct]));
    return byPath.get(path);
  };
}

function judgementsOf(parts: readonly ClusterPart[], checks: SaidOfApp, undone: Verdict = new Map()): Judgement[] {
  const found = parts.flatMap((part) => {
    const ofSites = [...readBack(part, undone), ...entryContradictions(part)];
    const sites = new Set(ofSites.map(placeOf));
    const ofChecks = findings(part.graph, part.facts).filter((finding) => !isOfUndoneRoute(finding) || !sites.has(placeOf(finding)));
    return [...ofChecks, ...ofSites, ...readBackServices(part, undone)];
  });
  return [...judgements(found, saidByConstructs(checks))];
}

/** A path of a site that is hidden, or that matches otherwise, has undone an option, which is found already. */
function isOfUndoneRoute({ id, severity }: Finding): boolean {
  return id === PATH_HIDDEN.id || (id === HOST_CONTESTED.id && severity !== Severity.ERROR);
}

/** The construct that an object stands in. */
function placeOf({ origin: { construct = '' } }: Finding): string {
  return construct.replace(/\/[^/]*$/, '');
}
