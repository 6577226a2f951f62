import { RuleExplanations } from './explanation';

export const INGRESS_RULES: RuleExplanations<'ingress'> = {
  'host-is-address': {
    rule: 'The host of a rule is compared with the host that a client asks for, which has to be a name. For an IP address clients get what has no host.',
    fix: "Write the DNS name, or leave 'host' out for all hosts.",
  },
  'invalid-backend': {
    rule: 'A backend is either a Service, with its port, or a resource of another kind. Without a default backend each path needs one of the two.',
    fix: "Write 'service' with 'name' and 'port'.",
  },
  'invalid-class-name': {
    rule: "'ingressClassName' is the name of an IngressClass: small letters, digits, dashes and dots.",
    fix: "Write the name as 'kubectl get ingressclass' shows it.",
  },
  'invalid-class-parameters': {
    rule: 'The parameters of an IngressClass refer to an object by group, kind and name. With the scope Namespace they need a namespace, and with Cluster they must not have one.',
    fix: 'Write the reference as the controller documents it, or leave the parameters out.',
  },
  'invalid-host': {
    rule: "A host is a DNS name in small letters. A wildcard is the whole first part: '*.example.com'.",
    fix: 'Write the name without scheme, port or path.',
  },
  'invalid-path': {
    rule: "Paths of the types Exact and Prefix are absolute and normal: no '//', no '/./', no '/../', and no encoded slash, which proxies and programs read in different ways.",
    fix: 'Write the path that it stands for.',
  },
  'invalid-path-type': {
    rule: "'pathType' is Exact, Prefix or ImplementationSpecific.",
    fix: 'Write Prefix to match everything below the path.',
  },
  'invalid-resource': {
    rule: 'A backend that is no Service is referred to by kind and name, and by its group unless it is of the core.',
    fix: 'Write the reference completely, or lead the path to a Service.',
  },
  'invalid-secret-name': {
    rule: "'secretName' is the name of a Secret in the namespace of the Ingress.",
    fix: 'Write the name alone, in small letters.',
  },
  'invalid-service-name': {
    rule: 'The name of a Service is at most 63 small letters, digits and dashes. There is no way to name a Service of another namespace.',
    fix: 'Write the name of a Service in the same namespace.',
  },
  'invalid-service-port': {
    rule: 'A backend names the port of its Service by its number or by its name, and not by both.',
    fix: "Write 'number' or 'name'.",
  },
  'invalid-service-port-name': {
    rule: 'The name of a port in a backend has at most 15 characters, fewer than the name of a port of a Service may have.',
    fix: "Rename the port of the Service, or write its 'number'.",
  },
  'invalid-service-port-number': {
    rule: 'A port is a whole number from 1 to 65535.',
    fix: "Write the 'port' of the Service, not its 'targetPort'.",
  },
  'invalid-tls-host': {
    rule: 'Hosts of a certificate are DNS names, with at most one wildcard as the first part.',
    fix: 'Write the names as they stand in the rules.',
  },
  'no-path-type': {
    rule: "Each path says how it is compared. Older API versions had a default, and 'networking.k8s.io/v1' has none.",
    fix: 'Write Prefix to match everything below the path, or Exact for this path only.',
  },
  'no-paths': {
    rule: "A rule with 'http' has at least one path.",
    fix: "Add a path, or remove 'http'.",
  },
  'no-rules': {
    rule: 'An Ingress without rules and without a default backend would do nothing.',
    fix: 'Add a rule or a default backend.',
  },
  'relative-implementation-path': {
    rule: 'Paths start with a slash, expressions of the type ImplementationSpecific included.',
    fix: 'Put a slash in front.',
  },
  'relative-path': {
    rule: 'Paths of the types Exact and Prefix are absolute.',
    fix: 'Put a slash in front.',
  },
  'two-classes': {
    rule: "The annotation 'kubernetes.io/ingress.class' is the older form of 'ingressClassName'. A new Ingress that has both with different values is refused.",
    fix: 'Remove the annotation.',
  },
};
