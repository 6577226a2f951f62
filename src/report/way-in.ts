/** How clients outside the cluster get in. */
export enum WayInKind {
  /** A port on every node. */
  NODE_PORT = 'NodePort',
  /** The address of a load balancer. */
  LOAD_BALANCER = 'LoadBalancer',
  /** An external address that is routed to the nodes: `externalIPs`. */
  EXTERNAL_IP = 'ExternalIP',
  /** A port of the node that a pod listens on itself: `hostPort`, `hostNetwork`. */
  HOST_PORT = 'HostPort',
  /** A host and a path of an Ingress. */
  INGRESS = 'Ingress',
  /** A host and a path of an HTTPRoute at a Gateway. */
  HTTP_ROUTE = 'HTTPRoute',
  /** A host and a path of an HTTPProxy of Contour. */
  HTTP_PROXY = 'HTTPProxy',
}

/** From where a way in can be reached. */
export enum Reachability {
  /** From everywhere. */
  INTERNET = 'internet',
  /** From listed networks. */
  NETWORKS = 'networks',
  /** From the private network of the cluster. */
  PRIVATE = 'private',
  /** From within the cluster only. */
  CLUSTER = 'cluster',
  /** The manifests do not show it. */
  UNKNOWN = 'unknown',
}

/** An object of Kubernetes, by its name. */
export interface ObjectName {
  /** The kind: `Service`. */
  readonly kind: string;
  /**
   * The namespace.
   * @default - the manifest does not say
   */
  readonly namespaceName?: string;
  /** The name. */
  readonly name: string;
}

/** A container port that traffic ends at. */
export interface WayInTarget {
  /** The Deployment, or what else makes the pods. */
  readonly workload: ObjectName;
  /**
   * The Service that leads there.
   * @default - none, the pods listen on the node themselves
   */
  readonly service?: ObjectName;
  /**
   * The container that declares the port.
   * @default - no container declares it
   */
  readonly container?: string;
  /**
   * The port within the pods, from 1 to 65535.
   * @default - the Service names a port that no container declares
   */
  readonly containerPort?: number;
  /**
   * The network policies that guard the pods against traffic from outside.
   * @default - none, every pod and every client may connect
   */
  readonly policies?: ObjectName[];
  /**
   * Whether those policies let this traffic in.
   * @default - it depends on addresses that the manifests do not show
   */
  readonly admitted?: boolean;
}

/** What asks clients who they are, or keeps requests away, before they get to pods. */
export interface WayInProtection {
  /**
   * What it is: `authentication`, `authorization`, `client certificates`, `allowed clients`, `denied clients`, `rate limit`,
   * `connection limit`, `body size`, `web application firewall`, `clients without limits`, or `not understood`.
   */
  readonly what: string;
  /** The annotation or the field that says it: `nginx.ingress.kubernetes.io/auth-url`. */
  readonly option: string;
  /** The object that has it: an Ingress, a Middleware, a policy. */
  readonly saidBy: ObjectName;
  /** What it says beside networks and a limit. Of what is long, a digest. */
  readonly value: string;
  /**
   * The networks that it is about, in CIDR notation.
   * @default - it lists none, or something else too
   */
  readonly networks?: string[];
  /**
   * Networks from which it is not asked for.
   * @default - it is asked for from everywhere
   */
  readonly exceptFrom?: string[];
  /**
   * How much is let through: requests, connections or bytes.
   * @default - it is no limit, or is not understood
   */
  readonly limit?: number;
  /**
   * How much is let through without it.
   * @default - as much as comes
   */
  readonly limitWithout?: number;
}

/** One way by which clients from outside reach pods. */
export interface WayIn {
  /** The same for the same way in from synth to synth: `NodePort shop/web 80/TCP`. */
  readonly id: string;
  /** How clients get in. */
  readonly way: WayInKind;
  /** The object that opens it. */
  readonly opener: ObjectName;
  /** From where it can be reached. */
  readonly reachability: Reachability;
  /**
   * The networks from which it can be reached, in CIDR notation.
   * @default - not limited to listed networks
   */
  readonly networks?: string[];
  /** Why it can be reached from there: `loadBalancerSourceRanges`. */
  readonly reason: string;
  /** `TCP`, `UDP`, `SCTP`, `HTTP` or `HTTPS`. */
  readonly protocol: string;
  /**
   * The port that clients connect to.
   * @default - Kubernetes or the controller chooses it
   */
  readonly port?: number;
  /**
   * The IP address that clients connect to.
   * @default - the manifests do not show it
   */
  readonly address?: string;
  /**
   * The host that clients ask for.
   * @default - every host, or no protocol that names hosts
   */
  readonly host?: string;
  /**
   * The path that clients ask for.
   * @default - no protocol with paths
   */
  readonly path?: string;
  /**
   * How the path is compared: `Prefix`, `Exact`, `ImplementationSpecific` or `RegularExpression`.
   * @default - no protocol with paths
   */
  readonly pathMatch?: string;
  /**
   * Whether requests are also told apart by their method, headers or query.
   * @default false
   */
  readonly narrowed?: boolean;
  /**
   * Whether it only sends clients to another address, so that there is nothing behind it.
   * @default false
   */
  readonly redirects?: boolean;
  /** Whether clients can use TLS. */
  readonly tls: boolean;
  /**
   * The Secret of the certificate.
   * @default - no TLS, or the certificate is the controller's
   */
  readonly tlsSecret?: string;
  /**
   * What becomes of the same request by plain HTTP: `served`, `redirected`, `redirected for now`, `different`, `closed` or `unknown`.
   * @default - no TLS, or no protocol with paths
   */
  readonly plainHttp?: string;
  /**
   * The class, controller or Gateway that serves it: `traefik`, `Gateway infra/shared`.
   * @default - no controller has to do with it, or the manifests do not say which
   */
  readonly servedBy?: string;
  /**
   * The Gateway that serves it.
   * @default - no Gateway
   */
  readonly gateway?: ObjectName;
  /**
   * The Service by which clients get to its controller.
   * @default - none, or the manifests do not show it, or not all of its clients get in
   */
  readonly entry?: ObjectName;
  /**
   * The Service behind it, whether or not it is among the manifests.
   * @default - there is none
   */
  readonly service?: ObjectName;
  /**
   * The port of that Service.
   * @default - no Service
   */
  readonly servicePort?: number;
  /**
   * Further Services that get a share of the requests.
   * @default - none
   */
  readonly otherServices?: ObjectName[];
  /**
   * What its controller protects it by.
   * @default - nothing that the manifests show
   */
  readonly protections?: WayInProtection[];
  /** Where the traffic ends. Empty if nothing is there to take it. */
  readonly targets: WayInTarget[];
  /** A URL, or a command, by which a person gets there. */
  readonly access: string;
  /**
   * The path of the construct that opens it.
   * @default - it is not from a construct
   */
  readonly constructPath?: string;
  /**
   * The file that holds the opener.
   * @default - it is not from a file
   */
  readonly file?: string;
}
