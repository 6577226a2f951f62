import { Severity } from '../../../src/checks/severity';
import { Report } from '../../../src/report/findings/report';
import { ReportedFinding } from '../../../src/report/findings/reported-finding';

/** Names as an attacker would choose them. */
export const HOSTILE = '`x` | <script>alert(1)</script> "q" \'s\' ]]> --> [l](javascript:1) @team #1 &amp; $(id) ${x} \u202e\u0007\ud800\n# head\n::error::';

export function finding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    id: 'service-to-pod/selects-no-pods',
    severity: Severity.ERROR,
    object: 'Service shop/web',
    file: 'dist/shop.k8s.yaml',
    line: 7,
    field: 'spec.selector',
    message: 'chooses no pods',
    fix: 'name their labels',
    related: [],
    ...changes,
  };
}

export function report(findings: ReportedFinding[], changes: Partial<Report> = {}): Report {
  return { findings, assumed: [], objects: 3, files: ['dist/shop.k8s.yaml', 'dist/other.yaml'], strict: false, ...changes };
}

export function hostileFinding(): ReportedFinding {
  const texts = { object: HOSTILE, file: HOSTILE, field: HOSTILE, message: HOSTILE, fix: HOSTILE, construct: HOSTILE };
  return finding({ ...texts, related: [HOSTILE], acknowledgedBecause: HOSTILE });
}
