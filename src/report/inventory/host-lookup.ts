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
