import { Explanations } from '../explanation';

export const SERVICE_EXPLANATIONS: Explanations = {
  'external-ips': {
    meaning: "With 'externalIPs' every node takes packets for these addresses and sends them to the Service. Kubernetes does not check who owns them. Everybody who may write a Service can take over traffic of an address that pods connect to, which is CVE-2020-8554.",
    acceptable: 'The cluster has no other way to get traffic in, the addresses are routed to the nodes, and a policy limits who may set the field.',
    failing: 'addresses',
    fixed: 'load-balancer',
  },
  'useless-affinity': {
    meaning: "'sessionAffinity: ClientIP' is applied where the address of the Service is replaced by that of a pod, on the node. An Ingress controller or a Gateway sends its requests straight to the pods and chooses one by its own rules.",
    acceptable: 'The Service also has clients inside of the cluster, which the affinity is for.',
    failing: 'behind-an-ingress',
    fixed: 'by-cookie',
  },
  'wrong-kind-of-service': {
    meaning: "An 'ExternalName' is answered by DNS alone, with an alias. Its selector and its target ports do nothing. A headless Service, with 'clusterIP: None', gives the addresses of the pods instead of one of its own, and some controllers have nothing to connect to then.",
    acceptable: 'The controller reads the endpoints of headless Services, as ingress-nginx and Traefik do.',
    failing: 'headless-behind-an-ingress',
    fixed: 'with-an-address',
  },
  'not-ready-pods': {
    meaning: "'publishNotReadyAddresses' puts pods among the endpoints before their readiness probe succeeds and after it fails. Members of a database cluster need that to find each other. Clients from outside get the errors that readiness probes are there to prevent.",
    acceptable: 'The clients repeat what fails, and know which of the members is ready.',
    failing: 'exposed',
    fixed: 'ready-only',
  },
  'local-pods-only': {
    meaning: "'internalTrafficPolicy: Local' sends a connection from within the cluster only to pods on the same node. A controller that uses the address of the Service and runs on a node without such a pod gets no connection.",
    acceptable: 'The controller connects to the pods themselves, as most do.',
    failing: 'behind-an-ingress',
    fixed: 'everywhere',
  },
  'protocol-disagrees': {
    meaning: "Controllers guess from the number and the name of a port, from 'appProtocol' or from an annotation whether to speak HTTP, HTTPS or gRPC to the pods. Here two of these say different things.",
    acceptable: "The name of the port is history, and the controller's annotation is right.",
    failing: 'nginx-with-wrong-annotation',
    fixed: 'nginx-with-right-annotation',
  },
  'load-balancer-ip': {
    meaning: "'loadBalancerIP' asks the provider for a fixed address. Kubernetes deprecated it because it has no place for two addresses, for IPv6 or for names. Providers have annotations of their own, and some read nothing else.",
    acceptable: 'Your provider documents that it reads the field, as several still do.',
    failing: 'address',
    fixed: 'annotation',
  },
  'name-of-another-namespace': {
    meaning: 'A name without a dot is looked up in the namespace of the pod. The variable or argument names a Service that these manifests have in another namespace only. It worked where both were in one namespace.',
    acceptable: 'The namespace has a Service of that name from another release.',
    failing: 'only-elsewhere',
    fixed: 'full-name',
  },
  'long-stateful-set-name': {
    meaning: 'The controller of StatefulSets adds a hash of 11 characters to the name and writes it into a label, which may have 63 characters. With a name of 53 or more the label is too long, and each attempt to make a pod fails.',
    acceptable: 'Never: no pod can be made.',
    failing: '53-characters',
    fixed: 'short-name',
  },
  'name-without-a-way': {
    meaning: 'What external-dns publishes are the addresses of load balancers and of nodes. The address of a Service of type ClusterIP is known inside of the cluster only, so that its name in DNS leads clients outside to nowhere.',
    acceptable: 'The zone is for clients that reach addresses of Services, such as a private zone with routes to the cluster, or the target is that of a tunnel or a proxy.',
    failing: 'cluster-ip',
    fixed: 'load-balancer',
  },
  'stateful-set-service': {
    meaning: "Each pod of a StatefulSet has a name in DNS, 'pod-0.service.namespace.svc', if 'spec.serviceName' names a headless Service that selects the pods. Kubernetes neither makes that Service nor checks that it is there.",
    acceptable: 'Nothing uses the names: each pod only needs a volume of its own.',
    failing: 'not-headless',
    fixed: 'headless',
  },
};
