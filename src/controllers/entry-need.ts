import { Transport } from './site';

/** By HTTPS, TLS ends at the listener. */
export type ListenerProtocol = 'HTTP' | 'HTTPS';

/** What the entry of a controller has to offer, since no object of a site can bring it: a listener. */
export interface EntryNeed {
  readonly protocol: ListenerProtocol;

  /** Nothing for every host. */
  readonly host?: string;

  /** The option that asks for it. */
  readonly feature: 'tls' | 'redirectToHttps';
}

/** A listener, as an option of a controller names it. */
export interface NamedListener {
  readonly option: string;

  /** Nothing if it is not named. */
  readonly name?: string;
}

/** An entry whose listeners are named by the options of a controller: a Gateway that exists. */
export interface NamedEntry {
  /** What takes the options. */
  readonly factory: string;
  readonly gateway: string;

  /** Nothing for the namespace of the site. */
  readonly namespace?: string;
  readonly listeners: Readonly<Record<ListenerProtocol, NamedListener>>;
}

/** A host, and how its requests arrive. */
export type Arriving = Transport & { readonly host?: string };

/** A listener for each scheme by which requests are answered: by one to HTTPS too. */
export function listenerNeeds(routes: readonly Arriving[]): EntryNeed[] {
  return routes.flatMap(({ host, certificate }): EntryNeed[] => certificate === undefined ? [{ protocol: 'HTTP', host, feature: 'tls' }] : [
    { protocol: 'HTTPS', host, feature: 'tls' },
    { protocol: 'HTTP', host, feature: 'redirectToHttps' },
  ]);
}
