/** Finds values by hosts, among which are wildcards of one label: '*.shop.example'. */
export class HostLookup<T> {
  private readonly byHost = new Map<string, T>();

  /** The first value of a host stays. */
  public add(host: string, value: T): void {
    const key = host.toLowerCase();
    if (!this.byHost.has(key)) {
      this.byHost.set(key, value);
    }
  }

  public find(host: string): T | undefined {
    const dot = host.indexOf('.');
    return this.byHost.get(host) ?? (dot < 0 ? undefined : this.byHost.get(`*${host.slice(dot)}`));
  }
}

/** The hosts that two names of Gateway API have in common, of which a wildcard takes any number of labels; nothing if there are none. */
export function commonHost(one: string | undefined, other: string | undefined): { readonly host?: string } | undefined {
  if (one === undefined || other === undefined || one === other) {
    return { host: one ?? other };
  }
  if (isUnder(one, other)) {
    return { host: one };
  }
  return isUnder(other, one) ? { host: other } : undefined;
}

function isUnder(host: string, wildcard: string): boolean {
  return wildcard.startsWith('*.') && host.endsWith(wildcard.slice(1)) && host.length >= wildcard.length;
}
