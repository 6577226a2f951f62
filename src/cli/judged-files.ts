import { saidInFile } from './said-in-file';
import { Settings } from './settings';
import { assumptions } from '../checks/assumptions';
import { eachFinding } from '../checks/engine';
import { Finding } from '../checks/finding';
import { Graph } from '../graph/graph';
import { Judgement } from '../judgement/acknowledged';
import { causesOf, relatedOf } from '../judgement/causes';
import { judgements } from '../judgement/judgements';
import { Report } from '../report/findings/report';
import { reported } from '../report/findings/reported-finding';

/** Judges the manifests of some files. */
export function reportOf(graph: Graph, files: readonly string[], settings: Settings): Report {
  const { facts, strict } = settings;
  const { all, unreadable, variants } = graph.resources;
  return {
    findings: causesOf(judgementsOf(graph, settings)).map((cause) => reported({ ...cause, related: relatedOf(cause) })),
    assumed: assumptions(graph, facts),
    objects: all.length + variants.length + unreadable.length,
    files,
    strict,
  };
}

/** What nobody has acknowledged, with the objects that it is about. */
export function openFindings(graph: Graph, settings: Settings): Finding[] {
  return Array.from(judgementsOf(graph, settings)).flatMap(({ finding, acknowledgedBecause }) => acknowledgedBecause === undefined ? [finding] : []);
}

function judgementsOf(graph: Graph, settings: Settings): Iterable<Judgement> {
  return judgements(eachFinding(graph, settings.facts), saidInFile(settings));
}
