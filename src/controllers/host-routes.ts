import { CaseClashes } from './case-clashes';
import { isRoot } from './default-routes';
import { Route } from './site';

/**
 * The routes of one host that were added so far.
 */
export class HostRoutes {
  private readonly routes: Route[] = [];
  private readonly byPath = new Map<string, Route>();
  private rewritten = false;
  private rooted = false;
  private clashes?: CaseClashes;

  public get all(): readonly Route[] {
    return this.routes;
  }

  /** Whether there is one that the pods do not get as it is. */
  public get areRewritten(): boolean {
    return this.rewritten;
  }

  /** Whether everything that no other route serves is served. */
  public get haveRoot(): boolean {
    return this.rooted;
  }

  /** The prefix with the text of an exact path, or the exact path with that of a prefix. */
  public twinOf({ path, exact }: Route): Route | undefined {
    return this.byPath.get(keyOf(path, !exact));
  }

  public add(route: Route): void {
    this.routes.push(route);
    this.byPath.set(keyOf(route.path, route.exact), route);
    this.rewritten ||= route.replacement !== undefined;
    this.rooted ||= isRoot(route);
    this.clashes?.add(route.path);
  }

  /** A path that is this one, or is below or above it, only when the case of letters does not count. */
  public clashWith(path: string): string | undefined {
    if (!this.clashes) {
      this.clashes = new CaseClashes();
      this.routes.forEach((route) => this.clashes!.add(route.path));
    }
    return this.clashes.find(path);
  }
}

function keyOf(path: string, exact: boolean): string {
  return `${exact} ${path}`;
}
