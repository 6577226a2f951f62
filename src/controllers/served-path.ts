import { Look } from './look';
import { SeenObject } from './seen-objects';

/** A port of a Service that requests are sent to, by number or by name. */
export interface ServicePort {
  readonly service: string;
  readonly port: number | string;
}

/** What requests are sent to. */
export interface Backend {
  /** 'Service', unless it is something else that only the controller knows. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;

  /** The number or the name of the port of a Service. */
  readonly port?: number | string;

  /** Its share of the requests, beside others. */
  readonly weight?: number;
}

/**
 * How a path is compared with that of a request: whole, element by element, character by character, only
 * what is below it (the path ends with a slash), as an expression, or in a way that only the controller knows.
 */
export type PathMatch = 'exact' | 'elements' | 'characters' | 'below' | 'expression' | 'unknown';

/** Where the certificate of a host comes from. */
export interface Certificate {
  /** The Secret that holds it; nothing if the entry of the controller has one. */
  readonly secretName?: string;

  /** Who issues it, if a Certificate of cert-manager covers the host. */
  readonly issuer?: { readonly kind: string; readonly name: string };
}

/** What pods are spoken to by, if not HTTP/1.1: HTTP/2 without TLS, which gRPC is sent by too, TLS, or FastCGI. */
export type SpokenToPods = 'h2c' | 'https' | 'fcgi';

/** The address that clients are sent to, at the same path. */
export interface RedirectTarget {
  /** Nothing for that of the request. */
  readonly scheme?: string;
  readonly host: string;

  /** Whether for good. */
  readonly permanent: boolean;
}

/** What becomes of a request: it is sent to pods, to HTTPS, to another host or path, or nobody knows. */
export type Outcome =
  | { readonly kind: 'backends'; readonly backends: readonly Backend[]; readonly rewrite?: string; readonly backendProtocol?: SpokenToPods }
  | { readonly kind: 'redirect'; readonly permanent: boolean }
  | { readonly kind: 'elsewhere'; readonly to?: RedirectTarget }
  | { readonly kind: 'unknown' };

/** The clients that a controller lets through, and what says so. */
export interface AllowedNetworks {
  readonly networks: readonly string[];

  /** For people: `Middleware office`. */
  readonly because: string;

  /** Whether they are compared with the address of the connection, whatever trusted forwarders say. */
  readonly areOfConnections?: true;
}

/** From where a path can be reached, where its objects decide it and not the entry of the controller. */
export interface EntryReach {
  readonly from: 'internet' | 'networks' | 'private' | 'unknown';

  /** Empty unless only some networks get in. */
  readonly networks: readonly string[];

  /** For people: `by class 'gce-internal'`. */
  readonly because: string;
}

/** The protocol that a controller speaks to Services. */
export interface SpokenProtocol {
  /** As its annotation has it. */
  readonly name: string;

  /** What says it, or may say it. */
  readonly annotation: string;
}

/** A listener of a Gateway. */
export interface ServingListener {
  readonly namespace: string;
  readonly gateway: string;

  /** Nothing if the route names none, and the listeners are not known. */
  readonly section?: string;
}

/** A path and its type, before a controller says what they mean. */
export interface SpelledPath {
  readonly path: string;

  /** `Prefix`, `Exact`, `ImplementationSpecific` or `RegularExpression`; nothing if it is none of them. */
  readonly type?: string;
}

/** One path that a controller serves by one scheme, as an object of a cluster says it. */
export interface ServedPath {
  /** By `tcp` connections are passed on whole, with TLS or without, and the path is empty. */
  readonly scheme: 'http' | 'https' | 'tcp';

  /** In lower case, `*.` may stand in front; nothing for every host. */
  readonly host?: string;
  readonly match: PathMatch;
  readonly path: string;

  /** As its object spells it. */
  readonly spelled: SpelledPath;

  /** What else of a request is compared, in words: `header x-canary`. One of several orders. */
  readonly conditions?: readonly string[];

  /** Of two paths that match a request, the one with the higher number serves it. */
  readonly precedence: number;
  readonly outcome: Outcome;
  readonly allowed?: AllowedNetworks;

  /** Nothing if its Service says it, or nobody knows. */
  readonly spoken?: SpokenProtocol;

  /** By HTTPS only: the Secret with the certificate, or that of the controller. */
  readonly certificate?: Pick<Certificate, 'secretName'>;
  readonly reach?: EntryReach;

  /** What tells it from others, where not all paths of a controller are served at one address. */
  readonly entry?: string;

  /** What keeps it apart from the same path of another object where both are meant to be there: an entry point, a priority. */
  readonly apart?: string;

  /** Where clients connect to; nothing for the usual port of the scheme. */
  readonly port?: number;
  readonly listener?: ServingListener;

  /** The object that says it. */
  readonly object: SeenObject;

  /** The one that has the host, where it includes that object. */
  readonly root?: SeenObject;

  /** The namespace of that Secret. */
  readonly namespace: string;

  /** Whether it takes what no other path of its object takes. */
  readonly isDefault?: boolean;

  /** The parts of objects that say it, that of the path itself first: what is unread about them may change it. */
  readonly saidBy: readonly [Look, ...Look[]];
}

/**
 * Two parts of a cluster that say different things: of one path, so that nobody knows which counts; of two paths, so that
 * one of them gets no requests; or of a host. And what the controller makes of a host otherwise than its paths say: it
 * compares them whatever the case of their letters.
 */
export interface Difference {
  readonly kind: 'contested path' | 'hidden path' | 'contested host' | 'any case';
  readonly host?: string;

  /** Nothing for the host as a whole. */
  readonly path?: string;
  readonly text: string;

  /** The objects that are not served as they say; none where single paths meet. */
  readonly losses?: readonly HostLoss[];
}

/** An object that is not served at a host as it says, because of what others say of the host. */
export interface HostLoss {
  readonly object: SeenObject;

  /** Where the object names the host, or the path that is read otherwise. */
  readonly field: string;
  readonly because: readonly SeenObject[];

  /** For people, with those others. */
  readonly text: string;

  /** What is left of it: nothing, other requests than it says, or more than it says. */
  readonly served: 'nothing' | 'otherwise' | 'more';
}
