import { accepted } from './file-acknowledgements';
import { Settings } from './settings';
import { assumptions } from '../checks/assumptions';
import { findings } from '../checks/engine';
import { isAtLeast } from '../checks/severity';
import { Graph } from '../graph/graph';
import { Report } from '../report/findings/report';
import { reported } from '../report/findings/reported-finding';

/** Judges the manifests of some files. */
export function reportOf(graph: Graph, files: readonly string[], { facts, severities, acknowledgements, strict }: Settings): Report {
  const raised = findings(graph, facts).map((finding) => {
    const severity = severities.get(finding.id);
    return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
  });
  return {
    findings: accepted(raised.map((finding) => reported(finding)), acknowledgements),
    assumed: assumptions(graph, facts),
    objects: graph.resources.all.length + graph.resources.unreadable.length,
    files,
    strict,
  };
}
