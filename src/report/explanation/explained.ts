import { RULE_EXPLANATIONS } from '../../api-rules/explanations';
import { RuleExplanation } from '../../api-rules/explanations/explanation';
import { Check } from '../../checks/check';
import { CHECKS } from '../../checks/checks';
import { Example } from '../../checks/example';
import { EXPLANATIONS } from '../../checks/explanations';
import { OWN_CHECKS, OwnCheckId } from '../../checks/own-checks';
import { OWN_EXPLANATIONS } from '../../checks/own-explanations';
import { UNKNOWN } from '../../checks/unknown';
import { ASSUMPTION_EXPLANATIONS } from '../../checks/unknown/explanations';
import { pageOf } from '../page-of';

/** All that is said of an id. */
export interface Explained {
  readonly id: string;

  /** Whether it is one of the checks, a rule of the API server, or what is assumed; own are findings about the run itself. */
  readonly kind: 'check' | 'rule' | 'assumption' | 'own';

  /** In a few words, or in a sentence. */
  readonly title: string;

  /** The usual one of a check. */
  readonly severity?: string;

  /** The pack without which a check does not run. */
  readonly pack?: string;

  readonly meaning: string;
  readonly consequence: string;
  readonly fix: string;

  /** When it is fine as it is. */
  readonly acceptable?: string;
  readonly example?: Example;
  readonly links: readonly string[];
  readonly page: string;
}

/** What a cluster does with an object that breaks a rule. */
const REFUSED = 'The API server refuses the object, or its controller does: nothing of it is applied.';

/** Everything that has an id, in the order of the documentation. */
export function allExplained(examples: Readonly<Record<string, Example>>): Explained[] {
  return [
    ...CHECKS.map((check) => ofCheck(check, examples[check.id])),
    ...Object.entries(RULE_EXPLANATIONS).flatMap(([topic, rules]) => Object.entries(rules).map(([what, rule]) => ofRule(`${topic}/${what}`, rule))),
    ...Object.keys(OWN_CHECKS).map((id) => ofOwn(id as OwnCheckId)),
    ...UNKNOWN.map(({ id, text }) => ofAssumption(id, text)),
  ];
}

function ofCheck({ id, title, severity, pack, cause, fix, links }: Check, example?: Example): Explained {
  const { meaning, acceptable } = EXPLANATIONS.get(id)!;
  return { id, kind: 'check', title, severity, pack, meaning, consequence: cause, fix: sentence(fix), acceptable, example, links, page: pageOf(id) };
}

function ofRule(id: string, { rule, fix }: RuleExplanation): Explained {
  return { id, kind: 'rule', title: rule.split(/(?<=[.]) /)[0].replace(/[.]$/, ''), meaning: rule, consequence: REFUSED, fix, links: [], page: pageOf(id) };
}

function ofOwn(id: OwnCheckId): Explained {
  return { id, kind: 'own', title: OWN_CHECKS[id], ...OWN_EXPLANATIONS[id], links: [], page: pageOf(id) };
}

function ofAssumption(id: string, title: string): Explained {
  const [, what] = id.split('/');
  return { id, kind: 'assumption', title, ...ASSUMPTION_EXPLANATIONS[what], links: [], page: pageOf(id) };
}

/** What to do as it stands in a finding, as a sentence of its own. */
function sentence(fix: string): string {
  return `${fix[0].toUpperCase()}${fix.slice(1)}.`;
}
