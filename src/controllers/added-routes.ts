import { HostRoutes } from './host-routes';
import { Route } from './site';

/**
 * The routes of a site that were added so far, for questions about a new one
 * that must not cost a look at each of them.
 */
export class AddedRoutes {
  private readonly hosts = new Map<string | undefined, HostRoutes>();

  /** The first host that each host with `*.` stands for. */
  private readonly covered = new Map<string, string>();
  private firstNamed?: string;

  public ofHost(host: string | undefined): HostRoutes {
    return this.hosts.get(host) ?? new HostRoutes();
  }

  public add(route: Route): void {
    const { host } = route;
    const routes = this.ofHost(host);
    this.hosts.set(host, routes);
    routes.add(route);
    if (host !== undefined) {
      this.firstNamed ??= host;
      const wildcard = wildcardOf(host);
      if (host !== wildcard && !this.covered.has(wildcard)) {
        this.covered.set(wildcard, host);
      }
    }
  }

  /**
   * Another host that stands for this one too, or this one for it, if there is
   * one; `*` stands for one label. Every host is the one without a name.
   */
  public overlapping(host: string | undefined): { readonly host?: string } | undefined {
    if (host === undefined) {
      return found(this.firstNamed);
    }
    if (this.hosts.has(undefined)) {
      return {};
    }
    const wildcard = wildcardOf(host);
    return found(host === wildcard ? this.covered.get(host) : this.hosts.has(wildcard) ? wildcard : undefined);
  }
}

function found(host: string | undefined): { readonly host: string } | undefined {
  return host === undefined ? undefined : { host };
}

function wildcardOf(host: string): string {
  return host.replace(/^[^.]*/, '*');
}
