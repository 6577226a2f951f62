import { RuleExplanations } from './explanation';

export const CERTIFICATE_RULES: RuleExplanations<'certificate'> = {
  'missing-field': {
    rule: 'A Certificate of cert-manager names the Secret that it is written to, and its issuer.',
    fix: "Write 'secretName', and 'issuerRef' with its name.",
  },
};
