import { RuleExplanations } from './explanation';

export const MIDDLEWARE_RULES: RuleExplanations<'middleware'> = {
  'no-spec': {
    rule: 'A Middleware of Traefik without a spec does nothing to requests.',
    fix: "Write 'spec' with one middleware, such as 'stripPrefix'.",
  },
};
