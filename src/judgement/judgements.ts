import { Acknowledgement, acknowledged, Judgement, PartsOf } from './acknowledged';
import { raised, Severities } from './raised';
import { Finding } from '../checks/finding';

/** What somebody has said of the checks. */
export interface SaidOfChecks {
  readonly severities: Severities;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly partsOf: PartsOf;
}

/** What becomes of findings by what was said of their checks, and what of that was said in vain. */
export function* judgements(findings: Iterable<Finding>, { severities, acknowledgements, partsOf }: SaidOfChecks): Iterable<Judgement> {
  for (const { finding, ...because } of acknowledged(eachRaised(findings, severities), acknowledgements, partsOf)) {
    yield { finding: raised(finding, severities), ...because };
  }
}

function* eachRaised(findings: Iterable<Finding>, severities: Severities): Iterable<Finding> {
  for (const finding of findings) {
    yield raised(finding, severities);
  }
}
