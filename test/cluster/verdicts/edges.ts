/** Words that have a meaning somewhere in Kubernetes, so that fields contradict each other. */
const WORDS = [
  'ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'None', 'Local', 'Cluster', 'ClientIP', 'IPv4', 'IPv6', 'SingleStack', 'RequireDualStack',
  'PreferSameZone', 'TCP', 'UDP', 'SCTP', 'tcp', 'HTTPS', 'Exact', 'Prefix', 'PathPrefix', 'ImplementationSpecific', 'RegularExpression', 'Ingress',
  'Egress', 'In', 'Exists', 'Gt', 'Always', 'Never', 'OnFailure', 'Recreate', 'Default', 'RuntimeDefault', 'Localhost', 'Unmasked', 'Utilization',
  'AverageValue', 'Disabled', 'Pods', 'Namespace', 'CAP_SYS_ADMIN', 'ReadWriteOncePod', 'Bidirectional', 'GET', 'RequestRedirect', 'URLRewrite', 'Event',
  'kubernetes', 'orphan', 'foregroundDeletion', 'cpu', 'memory', 'hugepages-2Mi', 'metadata.name', 'limits.cpu', 'http',
];

/** Texts at and beyond the edges of formats: names, labels, paths, addresses, amounts. */
const FORMATS = [
  '', ' ', '-', '.', '..', '/', '//', '%', '*', '_', '0', '1', '80', 'a', 'A', '1a', 'a1', '-a', 'a-', 'a--b', '.a', 'a.', 'a..b', 'a.b', 'a_b', '_a', 'A.b/c', 'a b', 'a:b',
  'a/b', 'a/', '/a', 'a/b/c', 'a.b/c', 'example.com/a', '*.a', '*.a.b', 'a.*', '*.*.a', '**.a', 'a=b', 'a,b', 'a;b', 'a\nb', 'a\u0000b', '\u0130/a', '\u00e9', '\u{1f600}', '${a}', '__proto__',
  '/a//b', '/a/./b', '/a/../b', '/a%2fb', '/a%2Fb', '/a/..', '/a/.', '/..a', '/a?b', '/a#b', '/a b', '/\u00e9', '../a', 'a/../b', '%zz', '/%zz', '/%41',
  '10.0.0.1', '010.0.0.1', '10.0.0', '10.0.0.256', '127.0.0.1', '0.0.0.0', '169.254.1.1', '224.0.0.1', '::1', '::', 'fe80::1', '2001:db8::1', '2001:DB8::1', '::ffff:10.0.0.1', 'fe80::1%eth0',
  '10.0.0.0/8', '10.0.0.1/8', '10.0.0.0/33', '010.0.0.0/8', '10.0.0.0/08', '0.0.0.0/0', '::/0', '2001:db8::/32', '2001:db8::1/32', '::ffff:10.0.0.0/104', ' 10.0.0.0/8',
  '0%', '50%', '100%', '101%', '-1%', '1.5%', '0.5', '-1', '1m', '0.5m', '1Mi', '1.5Mi', '2Mi', '1e3', '1E', '1Kii', '+1', '1000G', 'v1', 'apps/v1', 'apps/', '10s', '1h30m', '0s', '1d', '100000s',
  'eA==', 'eA', 'https://a.b', 'https://a.b:80', 'HTTP://a.b', 'metadata.labels[\'a\']', 'metadata.labels[\'a b\']',
];

/** Texts as long as something may be, and longer. */
const LONG = [
  'a'.repeat(15), 'a'.repeat(16), 'a'.repeat(58), 'a'.repeat(59), 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(253), 'a'.repeat(254), `${'a'.repeat(63)}/${'a'.repeat(63)}`, `${'a'.repeat(64)}/a`,
  `${'a'.repeat(253)}/a`, `${'a'.repeat(254)}/a`, 'a.'.repeat(126) + 'a', 'a.'.repeat(127), `*.${'a'.repeat(251)}`, `*.${'a'.repeat(252)}`, `/${'a'.repeat(1023)}`, `/${'a'.repeat(1024)}`,
  'a'.repeat(1024), 'a'.repeat(1025), 'a'.repeat(4096), 'a'.repeat(4097),
];

/** Texts that may be wrong anywhere. */
export const TEXTS: readonly string[] = [...WORDS, ...FORMATS, ...LONG];

/** Numbers at and beyond the edges of ports, node ports, seconds, percentages, modes and 32 bits. */
export const NUMBERS: readonly number[] = [
  0, -1, 1, 2, 15, 16, 80, 100, 101, 300, 301, 399, 400, 511, 512, 599, 600, 1000, 1001, 1800, 1801, 3600, 3601,
  10250, 29999, 30000, 30500, 32767, 32768, 65535, 65536, 86400, 86401,
  1000000, 1000001, 2147483647, -2147483648, 2147483648,
];
