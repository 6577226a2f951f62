import { RuleExplanations } from './explanation';

export const HTTP_ROUTE_RULES: RuleExplanations<'http-route'> = {
  'filters-contradict': {
    rule: 'A rule either redirects a request or rewrites it, and uses each type of filter once, but for mirrors and filters of implementations.',
    fix: 'Keep one of them, or join the two filters into one.',
  },
  'invalid-backend': {
    rule: 'A backend is a Service with a port, or an object of another kind. A rule has at most 16 of them, with weights from 0 to 1000000.',
    fix: 'Write name and port of the Service. Without a weight each counts as 1.',
  },
  'invalid-condition': {
    rule: 'Headers and query parameters are compared by Exact or RegularExpression, each name once in a match, and methods are those of HTTP in capitals.',
    fix: 'Correct the condition, or leave its type out for Exact.',
  },
  'invalid-filter': {
    rule: 'Each filter has its own fields: a redirect a status code of 301, 302, 303, 307 or 308, headers legal names that are there once, a mirror either a percentage or a fraction.',
    fix: 'Correct the field that the finding names.',
  },
  'invalid-filter-type': {
    rule: 'A filter has one type and the field that belongs to it.',
    fix: 'Write one filter for each type.',
  },
  'invalid-hostname': {
    rule: 'A hostname is a DNS name in small letters, not an IP address, with at most one wildcard as its first part. A route has at most 16.',
    fix: 'Write the name without scheme, port or path.',
  },
  'invalid-parent': {
    rule: 'A parent is a Gateway, or another kind that takes routes, with the name or port of a listener if one is meant. A route has at most 32.',
    fix: 'Write the name of the Gateway, and its namespace if it is another one.',
  },
  'invalid-path': {
    rule: "A path is absolute and normal for the types Exact and PathPrefix: no '//', no dots as parts, no encoded slashes, at most 1024 characters.",
    fix: 'Write the path that it stands for.',
  },
  'invalid-rule-name': {
    rule: 'Names of rules follow the rules for names and are used once in a route.',
    fix: 'Rename one of the two, or leave the names out.',
  },
  'invalid-rules': {
    rule: 'A route has 1 to 16 rules.',
    fix: 'Make another route of the others. Routes of one host are joined.',
  },
  'invalid-timeout': {
    rule: "A timeout is a text such as '10s', '500ms' or '1m30s', and the one for a single try is not longer than the one for the request.",
    fix: "Correct the text, or raise 'request'.",
  },
  'no-prefix-to-replace': {
    rule: "'ReplacePrefixMatch' replaces the prefix that has matched, so its rule needs exactly one match, of the type PathPrefix.",
    fix: 'Make a rule for each path.',
  },
  'parent-twice': {
    rule: 'Two references to one parent have to name different listeners or ports.',
    fix: "Give both a 'sectionName', or remove one of the two.",
  },
  'redirect-with-backends': {
    rule: 'A redirect answers the request itself, so nothing is sent to a backend.',
    fix: 'Remove the backends, or the redirect.',
  },
  'too-many-matches': {
    rule: 'A rule has at most 64 matches, and so has a whole route.',
    fix: 'Make another rule or another route of some of them.',
  },
};
