import { RuleExplanations } from './explanation';

export const HTTP_PROXY_RULES: RuleExplanations<'http-proxy'> = {
  'invalid-condition': {
    rule: 'A condition on a header names the header.',
    fix: "Write 'name' with the header.",
  },
  'invalid-fqdn': {
    rule: "The host of an HTTPProxy is a DNS name in small letters, with at most '*.' in front.",
    fix: 'Write the name without scheme, port or path.',
  },
  'invalid-path-rewrite': {
    rule: 'A rewrite replaces a prefix by a path, and neither of the two is empty.',
    fix: "Write '/' to replace a prefix by nothing.",
  },
  'invalid-service': {
    rule: 'A route of an HTTPProxy leads to Services, each with a name and a port from 1 to 65535.',
    fix: "Write the 'port' of the Service as a number. Names of ports are not read here.",
  },
  'no-spec': {
    rule: 'An HTTPProxy without a spec exposes nothing.',
    fix: "Write 'spec' with a virtual host and routes.",
  },
};
