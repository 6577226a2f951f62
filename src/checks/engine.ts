import { Check, MOST_RELATED } from './check';
import { CHECKS } from './checks';
import { describedInVain } from './described-in-vain';
import { Facts } from './facts';
import { Finding } from './finding';
import { FindingsByObject } from './findings-by-object';
import { Severity } from './severity';
import { Unfilled } from './unfilled';
import { valueAt } from './value-at';
import { judge } from '../api-rules/judge';
import { Problem } from '../api-rules/problem';
import { Graph } from '../graph/graph';
import { Origin } from '../graph/origin';
import { Resource } from '../graph/resource';
import { judgeSchema } from '../schemas/judge-schema';
import { brief, briefValue } from '../text/brief-value';

/** A field that no schema knows: `kubectl` refuses it unless it is told not to, and it may be newer than the schemas. */
const UNKNOWN_FIELD = 'object/unknown-field';

/** What is in manifests may be of any length. */
const LONGEST_VALUE = 200;
const LONGEST_MESSAGE = 2000;

/** The check that failed itself. */
const CHECK_FAILED = 'checks/failed';

const PATCH = {
  id: 'reading/kustomize-patch',
  severity: Severity.WARNING,
  field: '',
  message: 'looks like a patch for kustomize, which leaves out what an object needs, so that nothing is said of it',
  fix: "check what 'kustomize build' writes instead",
  related: [],
};

/**
 * Judges all objects of one cluster: each by itself, as the API server does, and all of them together.
 *
 * Findings come in the order of the manifests, and for one object in that of the checks.
 */
export function findings(graph: Graph, facts: Facts, checks: readonly Check[] = CHECKS): Finding[] {
  return [...eachFinding(graph, facts, checks)];
}

/** As above, for those who keep something else of each: there may be hundreds of thousands. */
export function* eachFinding(graph: Graph, facts: Facts, checks: readonly Check[] = CHECKS): Iterable<Finding> {
  const found = new FindingsByObject();
  const unfilled = new Unfilled();
  const add = (finding: Finding) => found.add(finding);
  for (const { object, origin } of graph.resources.unreadable) {
    if (origin.placeholders !== undefined) {
      unfilled.note(origin.placeholders, origin, '');
    } else {
      // In a folder there may be files that are not meant for a cluster.
      const problems = judge(object, facts).filter(({ refusedBy }) => refusedBy === undefined || !origin.isFound);
      problems.forEach((problem) => add(refused(problem, origin)));
    }
  }
  const { all, patches, variants } = graph.resources;
  patches.forEach((at) => add({ ...PATCH, at, origin: at.origin }));
  for (const at of [...all, ...variants]) {
    const own = at.origin.ruleOptions === undefined ? facts : { ...facts, ...at.origin.ruleOptions };
    const written = judgeSchema(at.object, own);
    const judged = judge(at.object, own);
    if (written.length === 0 && judged.length === 0) {
      continue;
    }
    // What the server cannot even read is said once, in the words of the schema, and nothing else of that field.
    const unreadable = new Set(written.map(({ field }) => placeOf(field)));
    for (const problem of [...written, ...judged.filter(({ field }) => !unreadable.has(placeOf(field)))]) {
      // SOPS adds a field to what it encrypts, and takes it away again; what is secret no problem shows.
      const value = problem.value ?? valueAt(at.object, problem.field === 'sops' ? 'sops.mac' : problem.field);
      if (!unfilled.notes(value, at.origin, problem.field) && !unfilled.isOf(problem, at)) {
        add(refused(problem, at.origin, at));
      }
    }
  }
  describedInVain(graph, facts).forEach(add);
  for (const check of checks) {
    if (check.pack === undefined || facts.packs.includes(check.pack)) {
      run(check, graph, facts).filter((finding) => !isAboutPlaceholder(finding, unfilled)).forEach(add);
    }
  }
  unfilled.findings().forEach(add);
  for (const at of [undefined, ...patches, ...all, ...variants]) {
    yield* withoutRepeats(found.take(at));
  }
}

/**
 * Whether a finding rests on what nobody has filled in yet: the value that it is about, or another one of its objects, which may say what they are.
 * An annotation may be a text of another language, in which the same characters are no placeholders.
 */
function isAboutPlaceholder({ at, origin, field, related }: Finding, unfilled: Unfilled): boolean {
  if (at === undefined) {
    return false;
  }
  if (field !== '' && !field.startsWith('metadata.annotations') && unfilled.notes(valueAt(at.object, field), origin, field)) {
    return true;
  }
  const deciding = [at, ...related].filter((resource) => unfilled.decides(resource));
  return deciding.length > 0;
}

function run(check: Check, graph: Graph, facts: Facts): Finding[] {
  const results: Finding[] = [];
  try {
    for (const { at, field, message, fix = check.fix, severity = check.severity, related = NONE, commonCause } of check.find(graph, facts)) {
      results.push({
        id: check.id,
        severity,
        at,
        origin: at.origin,
        field,
        message: brief(message, LONGEST_MESSAGE),
        fix,
        related: related.length <= MOST_RELATED ? related : related.slice(0, MOST_RELATED),
        commonCause: check.hasOneCause ? check.id : commonCause,
      });
    }
  } catch (error) {
    results.push({
      id: CHECK_FAILED,
      severity: Severity.ERROR,
      origin: {},
      field: '',
      message: `the check ${check.id} (${check.title}) could not be run to its end: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'report it with the manifests that it was run on; what it would have found is not known',
      related: [],
    });
  }
  return results;
}

/** Most findings have to do with no other object. */
const NONE: readonly Resource[] = [];

/** 'metadata.labels.app' for 'metadata.labels[app]' too. */
function placeOf(field: string): string {
  return field.replace(/\[([^[\]]*)\]/g, '.$1');
}

/** Fatal is only what every cluster refuses that the object is meant for. */
function refused({ id, field, value, rule, fix, refusedBy }: Problem, origin: Origin, at?: Resource): Finding {
  const got = value === undefined ? '' : `, got ${briefValue(value, LONGEST_VALUE)}`;
  const isCertain = id !== UNKNOWN_FIELD && refusedBy === undefined;
  const message = `${brief(rule, LONGEST_MESSAGE)}${got}`;
  return { id, severity: isCertain ? Severity.FATAL : Severity.ERROR, at, origin, field, message, fix, related: NONE };
}

/** The schema and the rules may find the same fault. */
function withoutRepeats(all: readonly Finding[]): readonly Finding[] {
  if (all.length < 2) {
    return all;
  }
  const seen = new Set<string>();
  return all.filter(({ id, field, message, origin: { file = '' } }) => {
    const key = `${id} ${field} ${message} ${file}`;
    return !seen.has(key) && seen.add(key);
  });
}
