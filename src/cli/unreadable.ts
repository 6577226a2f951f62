import { Severity } from '../checks/severity';
import { ReadProblem } from '../reading/read-problem';
import { ReportedFinding } from '../report/findings/reported-finding';

/** What was not read was not judged, and no report may look as if it had been. */
export function unreadable({ file, line, message, fix }: ReadProblem): ReportedFinding {
  return { id: 'checks/unreadable-file', severity: Severity.FATAL, file, line, message, fix, related: [] };
}
