import { Explanations } from '../explanation';

export const SERVICE_TO_POD_EXPLANATIONS: Explanations = {
  'selects-no-pods': {
    meaning: "A Service finds its pods by labels: each pod of its namespace that has all labels of 'spec.selector' becomes an endpoint. Nothing in these manifests makes such a pod, so the list of endpoints stays empty. Kubernetes accepts that without a word.",
    acceptable: 'Something else makes the pods: an operator, another release, a virtual machine. Name them among the objects that exist outside, which is more precise than an acknowledgement.',
    failing: 'label-misspelled',
    fixed: 'label-corrected',
  },
  'selects-several-workloads': {
    meaning: 'The selector of a Service knows labels only. Where two workloads give their pods the same ones, the Service spreads its connections over both. Often a migration Job, a worker or a cron job was copied from the Deployment together with its labels.',
    acceptable: 'Both run the same program on purpose, such as a canary beside the stable version.',
    failing: 'a-job-has-the-labels',
    fixed: 'job-with-its-own-label',
  },
  'port-name-unknown': {
    meaning: "'targetPort' may be the name of a container port, which is looked up in each pod. Pods without a port of that name are left out of the endpoints for this port. If no pod has it, the port of the Service leads nowhere.",
    acceptable: 'A sidecar that declares the port is injected when the pod is made, and so it is not in the manifests.',
    failing: 'misspelled',
    fixed: 'declared',
  },
  'port-number-undeclared': {
    meaning: "Declaring a container port opens nothing, and a program may listen on ports that it does not declare. But a container that declares one port and gets traffic on another is in most cases the result of a typing error, or of a Service that forgot 'targetPort': without it the port of the pod is that of the Service.",
    acceptable: 'The program does listen on that port. Declare it in the container, and the finding goes.',
    failing: 'port-itself',
    fixed: 'declared',
  },
  'endpoint-port-unknown': {
    meaning: 'A Service without a selector gets its endpoints from EndpointSlices or Endpoints that somebody writes. kube-proxy joins the ports of both by name, and a port without a name only with one without a name.',
    acceptable: 'Something in the cluster writes further EndpointSlices for the Service, with this port.',
    failing: 'other-name',
    fixed: 'same-name',
  },
  'port-protocol-differs': {
    meaning: "A named port is looked up by its name and its protocol, which is TCP where none is written. A Service that asks for 'http' by UDP does not find the port 'http' of a container that declares it for TCP. A number is not looked up, but where a container declares it by one protocol it rarely listens by the other.",
    acceptable: 'The program listens by both protocols, and the container declares only one of them.',
    failing: 'udp-service',
    fixed: 'same',
  },
  'no-readiness-probe': {
    meaning: 'Kubernetes sends traffic to a pod once it is ready. Without a readiness probe that is the moment in which its container starts, before the program has read its configuration, opened its port or connected to its database. The same happens at each restart.',
    acceptable: 'The program listens at once, or its clients repeat what fails: for UDP, and for programs behind a proxy of their own that checks health.',
    failing: 'exposed',
    fixed: 'has-one',
  },
  'same-selector-twice': {
    meaning: 'Two Services of one type send the same port to the same pods. One is enough: each costs an address, rules on every node and, for a load balancer, money. It is also what is left when a Service was copied and its selector was not changed.',
    acceptable: 'A Service is being renamed, and both names have to work for a while.',
    failing: 'two',
    fixed: 'one',
  },
  'port-name-twice': {
    meaning: 'Names of ports are unique within a container, not within a pod. A Service, a probe or a policy that uses the name gets the first container that has it. Sidecars that call their port http take the traffic of the program that way.',
    acceptable: 'Nothing refers to the port by its name.',
    failing: 'sidecar',
    fixed: 'renamed',
  },
  'probe-port-unknown': {
    meaning: 'A probe by HTTP, TCP or gRPC asks at a port of its own container. A name that this container does not declare cannot be resolved, and the probe fails each time. A number may be right without being declared, but here the container declares others.',
    acceptable: 'The container listens on the number without declaring it. Declare it, and the finding goes.',
    failing: 'name',
    fixed: 'declared',
  },
};
