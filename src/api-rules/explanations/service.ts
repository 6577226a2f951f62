import { RuleExplanations } from './explanation';

export const SERVICE_RULES: RuleExplanations<'service'> = {
  'external-name-with-address': {
    rule: 'A Service of type ExternalName is an alias in DNS and has no address in the cluster.',
    fix: "Remove 'clusterIP' and 'clusterIPs', or choose another type.",
  },
  'external-policy-without-effect': {
    rule: "'externalTrafficPolicy' says what happens to traffic from outside, and a Service inside the cluster has none.",
    fix: 'Remove the field, or make it a Service of the type NodePort or LoadBalancer.',
  },
  'headless-of-wrong-type': {
    rule: "'clusterIP: None' makes a Service without an address. Node ports and load balancers lead to that address, so they need one.",
    fix: "Leave 'clusterIP' out and let Kubernetes choose the address.",
  },
  'health-check-node-port-taken': {
    rule: 'The node port for health checks is opened on every node, as the node ports of the Service are. One number cannot be both.',
    fix: "Leave 'healthCheckNodePort' out and let Kubernetes choose one.",
  },
  'invalid-affinity-timeout': {
    rule: 'Session affinity by the address of the client lasts from 1 second to a day, 86400 seconds.',
    fix: 'Write a number in this range, or leave it out for three hours.',
  },
  'invalid-app-protocol': {
    rule: 'The protocol of a port is a name from the list of IANA, or one with a prefix that an implementation has defined.',
    fix: "Write 'http', 'https', or one such as 'kubernetes.io/h2c'.",
  },
  'invalid-cluster-ips': {
    rule: "A Service has at most one address of each family. 'clusterIPs' begins with the one in 'clusterIP', and None stands alone.",
    fix: 'Leave both fields out and let Kubernetes choose. Fixed addresses are needed for very few Services.',
  },
  'invalid-external-ips': {
    rule: "'externalIPs' holds addresses, without a prefix length, and not those of the machine itself or of the local link.",
    fix: 'Write addresses that lead to nodes.',
  },
  'invalid-external-name': {
    rule: 'An ExternalName is answered by DNS with the name that it stands for, so it has to be a DNS name.',
    fix: 'Write a host name without scheme, port or path.',
  },
  'invalid-external-policy': {
    rule: "'externalTrafficPolicy' is Cluster, where each node answers, or Local, where only nodes with a pod do and the address of the client is kept.",
    fix: 'Write one of the two with a capital letter, or leave it out for Cluster.',
  },
  'invalid-health-check-port': {
    rule: "Only a load balancer with 'externalTrafficPolicy: Local' needs a port at which a node says whether it has a pod.",
    fix: "Remove 'healthCheckNodePort', or write the policy that it is for.",
  },
  'invalid-internal-policy': {
    rule: "'internalTrafficPolicy' is Cluster or Local.",
    fix: 'Leave it out for Cluster.',
  },
  'invalid-ip-families': {
    rule: 'A Service has addresses of IPv4, of IPv6 or of both, each family once.',
    fix: 'Leave the list out for the family of the cluster, or correct it.',
  },
  'invalid-ip-family-policy': {
    rule: "'ipFamilyPolicy' is SingleStack, PreferDualStack or RequireDualStack.",
    fix: 'Leave it out for one address.',
  },
  'invalid-load-balancer-class': {
    rule: "'loadBalancerClass' names the provider of a load balancer, as a name with a prefix. Other types of Services have no provider. Once it is set it cannot be changed.",
    fix: 'Remove it from other types, or write it as the provider documents it.',
  },
  'invalid-port': {
    rule: 'A port is a whole number from 1 to 65535.',
    fix: 'Write the port that clients of the Service use.',
  },
  'invalid-port-name': {
    rule: 'The name of a port of a Service is at most 63 small letters, digits and dashes.',
    fix: 'Write a short name, such as http or metrics.',
  },
  'invalid-protocol': {
    rule: 'A port is for TCP, UDP or SCTP. HTTP and gRPC are spoken over TCP and have no word of their own here.',
    fix: "Leave it out for TCP. What is spoken over TCP belongs in 'appProtocol'.",
  },
  'invalid-selector': {
    rule: 'A selector of a Service is a list of labels with their values, and both follow the rules for labels.',
    fix: 'Write the labels of the pods.',
  },
  'invalid-session-affinity': {
    rule: "'sessionAffinity' is None or ClientIP. Cookies are beyond what a Service can see.",
    fix: 'Leave it out for None. Affinity by cookie is an option of controllers.',
  },
  'invalid-source-range': {
    rule: "A source range is a network, such as '203.0.113.0/24'.",
    fix: "Write the network with its length. A single address is '203.0.113.7/32'.",
  },
  'invalid-target-port': {
    rule: "'targetPort' is the number of a port, or the name of a port of a container: at most 15 small letters, digits and dashes with at least one letter. A number in quotes is a name.",
    fix: 'Write the number without quotes, or the name as the container declares it.',
  },
  'invalid-traffic-distribution': {
    rule: "'trafficDistribution' is PreferClose; from Kubernetes 1.34 also PreferSameZone and PreferSameNode.",
    fix: 'Write PreferClose for clusters of older versions, or raise the lowest version that the app is for.',
  },
  'invalid-type': {
    rule: 'A Service is of the type ClusterIP, NodePort, LoadBalancer or ExternalName.',
    fix: 'Write one of them with these capitals, or leave it out for ClusterIP.',
  },
  'no-ports': {
    rule: 'A Service with an address has to say for which ports it is.',
    fix: 'Add a port, or make the Service headless.',
  },
  'node-port-allocation-without-load-balancer': {
    rule: "'allocateLoadBalancerNodePorts' says whether a load balancer also opens node ports, and belongs to no other type.",
    fix: 'Remove it.',
  },
  'node-port-of-cluster-ip': {
    rule: 'A Service of the type ClusterIP opens no port on the nodes.',
    fix: "Remove 'nodePort', or make it a Service of the type NodePort.",
  },
  'node-port-of-two-ports': {
    rule: 'One node port can serve two ports of a Service only if both have the same number and differ in their protocol.',
    fix: "Leave 'nodePort' out for one of them.",
  },
  'node-port-out-of-range': {
    rule: 'The API server hands out node ports from one range, 30000 to 32767 unless the cluster was started with another, and refuses others.',
    fix: 'Write a port of the range, or say which range your clusters have.',
  },
  'node-port-twice': {
    rule: 'Two ports of a Service cannot open the same node port for the same protocol.',
    fix: "Leave 'nodePort' out for one of them.",
  },
  'port-name-twice': {
    rule: 'Routes and monitors refer to ports of a Service by name, so each name is there once.',
    fix: 'Rename one of the two.',
  },
  'port-of-kubelet': {
    rule: 'Before Kubernetes 1.33 a load balancer may not use port 10250, which belongs to the kubelet on every node.',
    fix: 'Choose another port.',
  },
  'port-twice': {
    rule: 'A Service has each number once for each protocol.',
    fix: 'Remove one of the two, or correct its number or its protocol.',
  },
  'source-ranges-without-load-balancer': {
    rule: "'loadBalancerSourceRanges' limits who may use a load balancer. Other types of Services ignore it, so the API server refuses it there instead of leaving them open.",
    fix: 'Remove it, and restrict clients by a NetworkPolicy.',
  },
  'two-topology-modes': {
    rule: "The annotations 'service.kubernetes.io/topology-mode' and the older 'topology-aware-hints' ask for the same and may not contradict each other.",
    fix: 'Keep the newer one.',
  },
  'unnamed-port': {
    rule: 'With more than one port each needs a name, since routes and endpoints refer to it.',
    fix: 'Give every port a name.',
  },
};
