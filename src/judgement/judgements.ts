import { Acknowledgement, acknowledged, IN_VAIN, Judgement, PartsOf } from './acknowledged';
import { unknownId } from './known-ids';
import { raised, Severities } from './raised';
import { Finding } from '../checks/finding';
import { Severity } from '../checks/severity';
import { Origin } from '../graph/origin';

/** What somebody has said of the checks. */
export interface SaidOfChecks {
  readonly severities: Severities;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly partsOf: PartsOf;
  /** Where the severities are said. */
  readonly origin: Origin;
}

/** What becomes of findings by what was said of their checks, and what of that was said in vain. */
export function* judgements(findings: Iterable<Finding>, said: SaidOfChecks): Iterable<Judgement> {
  const { severities, acknowledgements, partsOf } = said;
  for (const { finding, ...because } of acknowledged(eachRaised(findings, severities), acknowledgements, partsOf)) {
    yield { finding: raised(finding, severities), ...because };
  }
  for (const finding of unknownSeverities(said)) {
    yield { finding: raised(finding, severities) };
  }
}

function* eachRaised(findings: Iterable<Finding>, severities: Severities): Iterable<Finding> {
  for (const finding of findings) {
    yield raised(finding, severities);
  }
}

/** A misspelled id would leave its check as mild as it was. */
function unknownSeverities({ severities, origin }: SaidOfChecks): Finding[] {
  return [...severities.keys()].flatMap((id) => {
    const unknown = unknownId(id);
    return unknown === undefined ? [] : [{
      id: IN_VAIN, severity: Severity.WARNING, origin, field: 'severities', message: `names ${id}, which ${unknown.rule}`, fix: unknown.fix, related: [],
    }];
  });
}
