import { accepted } from './file-acknowledgements';
import { Settings } from './settings';
import { assumptions } from '../checks/assumptions';
import { eachFinding, findings } from '../checks/engine';
import { Finding } from '../checks/finding';
import { isAtLeast } from '../checks/severity';
import { Graph } from '../graph/graph';
import { Report } from '../report/findings/report';
import { reported, ReportedFinding } from '../report/findings/reported-finding';

/** Judges the manifests of some files. */
export function reportOf(graph: Graph, files: readonly string[], settings: Settings): Report {
  const { facts, acknowledgements, configFile, strict } = settings;
  const raised = Array.from(eachFinding(graph, facts), (finding) => withSeverity(reported(finding), settings));
  return {
    findings: accepted(raised, acknowledgements, configFile).map((finding) => withSeverity(finding, settings)),
    assumed: assumptions(graph, facts),
    objects: graph.resources.all.length + graph.resources.unreadable.length,
    files,
    strict,
  };
}

/** What nobody has acknowledged, with the objects that it is about. */
export function openFindings(graph: Graph, settings: Settings): Finding[] {
  const all = findings(graph, settings.facts);
  const judged = accepted(all.map((finding) => withSeverity(reported(finding), settings)), settings.acknowledgements, settings.configFile);
  return all.flatMap((finding, i) => (judged[i].acknowledgedBecause === undefined ? [{ ...finding, severity: judged[i].severity }] : []));
}

function withSeverity(finding: ReportedFinding, { severities }: Settings): ReportedFinding {
  const severity = severities.get(finding.id);
  return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
}
