import { mkdirSync } from 'fs';
import { dirname } from 'path';
import { ClusterPart } from './clusters';
import { publicFinding } from './public-finding';
import { assumptions } from '../../checks/assumptions';
import { JsonList, jsonReport } from '../../report/json-parts';
import { writeFile } from '../../report/write-file';
import { sentenceOf } from '../../text/invalid';
import { Judgement } from '../acknowledged';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** Gives what is wrong with the path, if it cannot be written. */
export function writeReport(path: string, parts: readonly ClusterPart[], judgements: readonly Judgement[]): string | undefined {
  const report = {
    version: VERSION,
    findings: new JsonList(judgements, publicFinding),
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
