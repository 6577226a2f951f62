import { Report } from './report';
import { JsonList, jsonReport } from '../json-parts';
import { Parts } from '../parts';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** For programs; `docs/cli.md` describes the fields. */
export function findingsJson({ findings, assumed, objects, files }: Report): Parts {
  return jsonReport({ version: VERSION, objects, files, findings: new JsonList(findings, (finding) => finding), assumed });
}
