import { RuleExplanations } from './explanation';

export const DISRUPTION_BUDGET_RULES: RuleExplanations<'disruption-budget'> = {
  'invalid-eviction-policy': {
    rule: "'unhealthyPodEvictionPolicy' is IfHealthyBudget or AlwaysAllow.",
    fix: 'Leave it out for IfHealthyBudget. AlwaysAllow lets a drain evict pods that are broken anyway.',
  },
  'invalid-limit': {
    rule: "'minAvailable' and 'maxUnavailable' are a number of pods or a percentage of at most '100%'.",
    fix: 'Write a number without quotes, or a percentage in quotes.',
  },
  'invalid-selector': {
    rule: 'A selector has labels and expressions that follow the rules for labels.',
    fix: "Write 'matchLabels' with the labels of the pods.",
  },
  'two-limits': {
    rule: 'A budget says either how many pods must be there or how many may be missing.',
    fix: "Keep 'maxUnavailable', which stays right when the number of pods changes.",
  },
};
