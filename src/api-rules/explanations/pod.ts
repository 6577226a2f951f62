import { RuleExplanations } from './explanation';

export const POD_RULES: RuleExplanations<'pod'> = {
  'contradicting-privileges': {
    rule: 'Some settings exclude each other: a privileged container can always gain rights, and a pod with user namespaces cannot share the network of its node.',
    fix: 'Keep the stricter of the two, unless the program needs the other one.',
  },
  'invalid-container-port': {
    rule: 'A container port is a whole number from 1 to 65535.',
    fix: 'Write the port that the program listens on.',
  },
  'invalid-containers': {
    rule: 'A pod has at least one container, and names of containers are used once, init containers included. Ephemeral containers can only be added to a running pod.',
    fix: 'Add a container, or rename one of the two.',
  },
  'invalid-deadline': {
    rule: "'activeDeadlineSeconds' ends a pod after that time. Workloads that keep pods running may not set it.",
    fix: 'Remove it, or use a Job.',
  },
  'invalid-dns': {
    rule: "'dnsPolicy' is ClusterFirst, ClusterFirstWithHostNet, Default or None. At most three name servers and 32 search domains can be given, and None needs at least one server.",
    fix: 'Leave these fields out for the DNS of the cluster, or correct them.',
  },
  'invalid-environment': {
    rule: 'A variable has a name and either a value or one source. Its name is printable ASCII without an equals sign.',
    fix: "Keep either 'value' or 'valueFrom', and one source in it.",
  },
  'invalid-handler': {
    rule: 'A probe and a hook do exactly one thing: run a command, ask by HTTP, open a TCP connection, ask by gRPC, or sleep. Init containers that end have neither probes nor hooks.',
    fix: 'Keep the one that is meant.',
  },
  'invalid-host-port': {
    rule: "'hostPort' is a port from 1 to 65535, used once in a pod. With 'hostNetwork' it is the same as the port of the container.",
    fix: 'Remove it and use a Service.',
  },
  'invalid-image': {
    rule: "A container needs an image, without blanks around it. 'imagePullPolicy' is Always, IfNotPresent or Never.",
    fix: 'Write the image with its registry and tag.',
  },
  'invalid-port-name': {
    rule: 'The name of a container port is at most 15 small letters, digits and dashes, with at least one letter, and used once in a container.',
    fix: 'Write a short name, such as http or metrics.',
  },
  'invalid-port-protocol': {
    rule: 'A container port is for TCP, UDP or SCTP.',
    fix: 'Leave it out for TCP.',
  },
  'invalid-probe': {
    rule: 'Times and thresholds of a probe cannot be negative. A liveness or startup probe succeeds by one answer, and only these two may have a grace period of their own.',
    fix: 'Leave the field out for its default.',
  },
  'invalid-probe-target': {
    rule: 'A probe asks at a port of the container, by number or by name, and its headers have names that HTTP allows.',
    fix: 'Write the port as the container declares it.',
  },
  'invalid-reference': {
    rule: 'Names of service accounts, secrets, priority classes and runtime classes follow the rules for names of objects.',
    fix: 'Write the name of an object that the cluster has.',
  },
  'invalid-resources': {
    rule: "Requests and limits are quantities, such as '100m' or '64Mi', that are not negative. A request is at most its limit, and huge pages are never more or less than their limit.",
    fix: 'Correct the quantity, or raise the limit.',
  },
  'invalid-scheduling': {
    rule: 'Affinities, tolerations and selectors of nodes have fields that depend on each other: an operator decides how many values it needs, a weight is from 1 to 100, and a topology key is a label of nodes.',
    fix: 'Correct the entry that the finding names.',
  },
  'invalid-security-context': {
    rule: 'Users and groups are whole numbers from 0 to 2147483647, and the policies for groups have fixed values.',
    fix: 'Correct the number, or leave the policy out for its default.',
  },
  'invalid-security-profile': {
    rule: 'A profile of seccomp or AppArmor is RuntimeDefault, Unconfined or Localhost, and only Localhost names a file or a profile that nodes have.',
    fix: 'Write RuntimeDefault.',
  },
  'invalid-sleep': {
    rule: "The sleep before a container ends is part of the grace period, so that it cannot be longer than 'terminationGracePeriodSeconds'. Before Kubernetes 1.33 it is at least one second.",
    fix: 'Sleep for less, or raise the grace period.',
  },
  'invalid-topology-spread': {
    rule: "A constraint spreads pods over the values of a label of nodes, with a skew of at least 1. 'whenUnsatisfiable' is DoNotSchedule or ScheduleAnyway, and each pair of label and this value is used once.",
    fix: 'Correct the field that the finding names.',
  },
  'invalid-volume': {
    rule: 'A volume has a name and one source. A mount names a volume of the pod, its directory is used once in a container, and paths within a volume do not lead out of it.',
    fix: 'Correct the volume or the mount that the finding names.',
  },
};
