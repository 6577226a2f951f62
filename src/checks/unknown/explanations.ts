/** What is said of an assumption. */
export interface AssumptionExplanation {
  /** Why no manifest shows it. */
  readonly meaning: string;

  /** What happens where it does not hold. */
  readonly consequence: string;

  /** How to make sure of it, or where to say what is known. */
  readonly fix: string;
}

/** The explanations of assumptions, by the second half of their ids. */
export const ASSUMPTION_EXPLANATIONS: Readonly<Record<string, AssumptionExplanation>> = {
  'default-class': {
    meaning: 'An Ingress without a class is served by the class that is marked as the default one, and IngressClasses belong to the cluster and not to the app.',
    consequence: 'Without a default class no controller takes the Ingress, and it gets no address.',
    fix: "Write 'ingressClassName', or say by 'isDefault' of a described class which one it is.",
  },
  'default-certificates': {
    meaning: 'An entry of TLS that names no Secret leaves the certificate to the controller, and what the controller was given belongs to the cluster.',
    consequence: 'Without a certificate of its own it answers with one that browsers refuse.',
    fix: "Name the Secret in 'secretName', or say by 'hasDefaultCertificate' of a described class whether there is one.",
  },
  'client-addresses': {
    meaning: 'A controller compares its lists of clients with the addresses that it sees, which are those of nodes or of a load balancer unless something preserves them.',
    consequence: 'A list of clients that is compared with other addresses admits everybody, or nobody.',
    fix: "Say by 'clientAddress' of a described class how the controller knows the addresses of clients.",
  },
  'path-comparison': {
    meaning: "For paths of the type 'ImplementationSpecific' each controller has rules of its own.",
    consequence: 'The path may serve more or less than expected, or be read as an expression.',
    fix: "Write 'Exact' or 'Prefix', which mean the same everywhere.",
  },
  'hosts-of-others': {
    meaning: 'Another app of the cluster may serve the same host, and its manifests are not here.',
    consequence: 'One of the two gets the requests, or a controller refuses both.',
    fix: 'Check the manifests of all apps of a cluster together.',
  },
  'dns-records': {
    meaning: 'Which address a host leads to is written in DNS, outside of the cluster.',
    consequence: 'Clients do not reach the app, or reach an old address.',
    fix: 'Let external-dns write the records, or compare them with the address of the controller after the rollout.',
  },
  'certificates': {
    meaning: 'A Secret holds a certificate, and what is written in it can only be seen in the cluster.',
    consequence: 'Browsers refuse a certificate that is expired, or that is for another host.',
    fix: 'Let cert-manager issue it, by a Certificate among the manifests, and watch when it expires.',
  },
  'node-ports-of-others': {
    meaning: 'A node port is there once in a cluster, and other apps may have fixed the same number.',
    consequence: 'The API server refuses the Service that comes second.',
    fix: 'Check the manifests of all apps of a cluster together, or leave the number to Kubernetes.',
  },
  'load-balancer-provider': {
    meaning: 'Load balancers are made by a provider of the cluster, and each reads its own fields and annotations.',
    consequence: 'Without a provider the Service waits for an address for ever; with another one its limits may count for nothing.',
    fix: "Name the provider: in this library by 'provider', in a manifest by 'loadBalancerClass'.",
  },
  'firewalls': {
    meaning: 'Security groups, firewalls and routes around the nodes are configured elsewhere.',
    consequence: 'Clients that the manifests admit may be kept out, and node ports may be open to more than the subnet.',
    fix: "Try the ways in from where the clients are, for example by the script of 'cdk8s-exposure map --format reach'.",
  },
  'listening-ports': {
    meaning: 'On which port a program listens is decided in its image or its configuration.',
    consequence: 'Connections are refused, though Service and pods look right.',
    fix: 'Give the container a readiness probe at the port: a pod that does not listen is then never ready.',
  },
  'image-users': {
    meaning: "With 'runAsNonRoot' and without 'runAsUser' the user is that of the image, which the manifests do not show.",
    consequence: 'A container of an image that runs as root is not started.',
    fix: "Give the image a numeric user, or write 'runAsUser'.",
  },
  'nodes-and-zones': {
    meaning: 'Rules that spread pods refer to labels of nodes, and the nodes are not in the manifests.',
    consequence: 'Pods that must be spread stay pending where there are fewer nodes or zones.',
    fix: "Compare with 'kubectl get nodes --show-labels', or write 'ScheduleAnyway'.",
  },
  'pods-of-custom-kinds': {
    meaning: 'Some custom kinds have a template of a pod as a Deployment has one. What their controller makes of it is its own affair.',
    consequence: 'The pods may have other labels or ports, so that Services and policies do not find them.',
    fix: 'Compare with the pods in the cluster.',
  },
  'policy-enforcement': {
    meaning: 'Network policies are enforced by the network of the cluster, and not every network does so.',
    consequence: 'Policies are accepted and have no effect: all pods reach each other.',
    fix: 'Look in the documentation of the network, or try a connection that a policy forbids.',
  },
  'namespace-limits': {
    meaning: 'A namespace may have quotas, limits and a security level that other people have set.',
    consequence: 'Pods are refused, or get other requests and limits than the manifests say.',
    fix: 'Check the manifests of the namespace together with those of the app.',
  },
  'external-objects': {
    meaning: 'It was said that certain objects exist in the cluster, so that nothing is found where they are referred to.',
    consequence: 'Where they do not exist, pods wait and routes answer with errors.',
    fix: "Ask the cluster, by 'kubectl get' for each of them.",
  },
  'admission': {
    meaning: 'Webhooks and policies of admission change or refuse objects, and feature gates change what the API server accepts.',
    consequence: 'What runs may differ from the manifests, by a sidecar for example.',
    fix: "Compare by 'kubectl diff', which asks the cluster.",
  },
};
