import { mkdirSync } from 'fs';
import { dirname } from 'path';
import { ClusterPart } from './clusters';
import { publicFinding } from './public-finding';
import { assumptions } from '../../checks/assumptions';
import { Finding } from '../../checks/finding';
import { JsonList, jsonReport } from '../../report/json-parts';
import { writeFile } from '../../report/write-file';
import { sentenceOf } from '../../text/invalid';
import { Cause, relatedOf } from '../causes';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** Gives what is wrong with the path, if it cannot be written. */
export function writeReport(path: string, parts: readonly ClusterPart[], causes: readonly Cause[]): string | undefined {
  const report = {
    version: VERSION,
    findings: new JsonList(causes, reportedCause),
    assumed: parts.flatMap(({ graph, facts }) => assumptions(graph, facts)),
  };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, jsonReport(report));
    return undefined;
  } catch {
    return sentenceOf({ property: 'reportFile', rule: 'must be a file that can be written', value: path, fix: 'name another file, or leave it out' });
  }
}

/** As `ExposureChecks.findings()` gives each of them, with the other places of the same cause. */
function reportedCause(cause: Cause): object {
  const { also, ...judgement } = cause;
  const related = relatedOf(cause);
  const { acknowledgedBecause, ...first } = publicFinding({ ...judgement, finding: { ...judgement.finding, related } });
  return {
    ...first,
    ...(also.length === 0 ? {} : { also: also.map(placeOf) }),
    ...(acknowledgedBecause === undefined ? {} : { acknowledgedBecause }),
  };
}

function placeOf(finding: Finding): object {
  const { culprit, constructPath, fieldPath, message } = publicFinding({ finding });
  return { culprit, constructPath, fieldPath, message };
}
