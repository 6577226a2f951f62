import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { checkedObjects, checkedWhole } from './room-contract';
import { siteClaims } from './site-claims';
import { Dialect, MAIN, SiteObject } from '../controllers/dialect';
import { Route, Site, Transport } from '../controllers/site';
import { WrittenObject } from '../judgement/app/site-contradictions';
import { accept } from '../judgement/app-checks';
import { judged } from '../judgement/judged';
import { finish } from '../manifest/finish';
import { ensureLegalName, NameFormat } from '../manifest/legal-name';
import { contradictions, joinedAnnotations, OptionAnnotations } from '../manifest/option-annotations';
import { annotationClaims, claimOptions, labelClaims } from '../manifest/option-claims';
import { PropertyProblem } from '../text/invalid';

/**
 * What a user can say of every object of a site.
 */
export interface SiteObjectOptions {
  readonly name?: string;
  readonly labels?: { [key: string]: string };
}

/** A site whose Secrets have names, which may be those of its objects. */
export interface NamedSite {
  readonly site: Site;

  /** How many times the names may have changed. */
  readonly changes: number;

  /** What is said of a route, with the name of the Secret. */
  named<T extends Transport>(said: T): T;
}

/** The objects of some routes, with the names that were known then. */
interface Rendering {
  readonly routes: readonly Route[];
  readonly hasDefault: boolean;
  readonly names: string;
  readonly objects: readonly SiteObject[];
}

/** What renders them. */
export type SiteObjectSource = Pick<Dialect, 'label' | 'objects'>;

/**
 * The objects of a site for one controller, or for all of them.
 *
 * An object is defined as soon as a route needs it, so that it can be found and
 * overridden; its content is rendered when all routes are known.
 */
export class SiteObjects {
  /** How many times an object was defined or removed. */
  public changes = 0;

  private readonly defined = new Map<string, ApiObject>();

  /** How many paths need an object; one that the site itself needs is never without. */
  private readonly needs = new Map<string, number>();
  private readonly accepted = new Map<string, Set<string>>();

  /** All objects in full, and for how many routes. */
  private whole?: { readonly routes: number; readonly objects: Map<string, SiteObject> };

  /** What was rendered last for some of the routes: a route is judged, defined and compared with annotations by one rendering. */
  private latest?: Rendering;

  public constructor(
    private readonly scope: Construct,
    private readonly source: SiteObjectSource,
    private readonly named: NamedSite,
    private readonly routes: Route[],
    private readonly options: SiteObjectOptions,
  ) {}

  /** All objects, in the order in which they were needed. */
  public get apiObjects(): ApiObject[] {
    return [...this.defined.values()];
  }

  /** Defines what the site needs before it has any route. */
  public defineOfSite(): void {
    this.change([], this.kindsOf([]));
  }

  /**
   * Defines what a route needs and is not there yet, and removes what it leaves without requests.
   *
   * @param twin the other route of the same path, if it was added before
   */
  public define(route: Route, twin?: Route): void {
    this.change(twin === undefined ? [] : this.kindsOf([twin]), this.kindsOf(twin === undefined ? [route] : [twin, route]));
  }

  private change(before: readonly SiteObject[], after: readonly SiteObject[]): void {
    const [idsBefore, idsAfter] = [before, after].map((objects) => new Set(objects.map(({ id }) => id)));
    for (const object of after) {
      this.needs.set(object.id, (this.needs.get(object.id) ?? 0) + Number(!idsBefore.has(object.id)));
      if (!this.defined.has(object.id)) {
        this.defined.set(object.id, this.defineOne(object));
        this.changes += 1;
      }
      this.accept(object);
    }
    for (const { id } of before.filter((object) => !idsAfter.has(object.id))) {
      const others = this.needs.get(id)! - 1;
      this.needs.set(id, others);
      if (others === 0) {
        this.remove(id);
      }
    }
  }

  private remove(id: string): void {
    this.defined.delete(id);
    this.changes += 1;
    this.scope.node.tryRemoveChild(id);
    this.accepted.delete(id);
  }

  /** The objects that these routes need, and what kinds they are; names in them may be unknown yet. */
  private kindsOf(routes: readonly Route[]): readonly SiteObject[] {
    const { latest, site } = this;
    return latest !== undefined && isOf(latest, site, routes) ? latest.objects : this.objectsOf(site, routes);
  }

  private objectsOf(site: Site, routes: readonly Route[]): readonly SiteObject[] {
    const { latest, names } = this;
    if (latest !== undefined && latest.names === names && isOf(latest, site, routes)) {
      return latest.objects;
    }
    const objects = this.render(site, routes);
    this.latest = { routes: [...routes], hasDefault: site.defaultBackend !== undefined, names, objects };
    return objects;
  }

  private render(site: Site, routes: readonly Route[]): SiteObject[] {
    const { source } = this;
    return checkedObjects(source.label, source.objects(site, routes.map((route) => this.named.named(route)), (id) => this.nameOf(id)));
  }

  /** Which names are known: it changes with each object that is defined or removed. */
  private get names(): string {
    return `${this.named.changes} ${this.changes}`;
  }

  private get site(): Site {
    return this.named.site;
  }

  /** Objects that others refer to are rendered before those, but named from the start. */
  public nameOf(id: string): string {
    return this.defined.get(id)?.name ?? 'generated';
  }

  /** What the API server would refuse of the objects of a site, by the properties that say it. */
  public judge(site: Site, routes: Route[]): PropertyProblem[] {
    const { namespace, labels: chartLabels } = Chart.of(this.scope);
    const labels = { ...chartLabels, ...this.options.labels };
    return this.objectsOf(site, routes).flatMap(({ id, apiVersion, kind, annotations, spec }) =>
      judged(this.scope, { apiVersion, kind, metadata: { name: this.fixedName(id) ?? 'generated', namespace, labels, annotations: this.withUsers(annotations) }, spec },
        (field) => field.replace(/^(rules\[\d+\]\.)?(http\.paths\[\d+\]|matches\[\d+\]\.path)\./, '').replace(/^rules\[\d+\]\./, '')));
  }

  /** What a user's annotations say against what is written, on the objects that these routes need. */
  public contradictions(routes: Route[]): PropertyProblem[] {
    return this.objectsOf(this.site, routes).flatMap(({ annotations = {} }) => contradictions(annotations, this.site.annotations));
  }

  /** The objects that these routes need, as a function of what annotations a user gives. */
  public writtenWith(routes: Route[]): (given: { readonly [annotation: string]: string }) => WrittenObject[] {
    const { namespace } = this.site;
    const objects = this.objectsOf(this.site, routes);
    return (given) => objects.map(({ id, apiVersion, kind, annotations, spec }) => {
      const metadata = { name: this.nameOf(id), namespace, annotations: annotations === undefined ? {} : joinedAnnotations(annotations, given) };
      return { apiVersion, kind, metadata, spec };
    });
  }

  /** A later route may be the first that gives an object something to be said. */
  private accept({ id, said = [] }: SiteObject): void {
    const accepted = this.accepted.get(id) ?? new Set();
    this.accepted.set(id, accepted);
    for (const one of said.filter(({ id: check }) => !accepted.has(check))) {
      accepted.add(one.id);
      accept(this.defined.get(id)!, one);
    }
  }

  private defineOne({ id, apiVersion, kind }: SiteObject): ApiObject {
    const { labels } = this.options;
    const name = this.fixedName(id);
    const apiObject = new ApiObject(this.scope, id, { apiVersion, kind, metadata: { ...(name === undefined ? {} : { name }), labels } });
    ensureLegalName(apiObject, NameFormat.DNS_1123_LABEL);
    finish(apiObject, ({ metadata, ...manifest }) => {
      const { annotations, spec } = this.rendered.get(id)!;
      const all = this.withUsers(annotations, metadata.annotations);
      return { ...manifest, metadata: { ...metadata, ...(Object.keys(all).length > 0 ? { annotations: all } : {}) }, spec };
    });
    claimOptions(apiObject, () => {
      const { annotations, spec, claims = [] } = this.rendered.get(id)!;
      const ofAnnotations = annotations === undefined ? [] : annotationClaims(annotations, this.site.annotations);
      return [...ofAnnotations, ...labelClaims({}, labels ?? {}), ...siteClaims(spec), ...claims];
    });
    return apiObject;
  }

  private withUsers(annotations?: OptionAnnotations, later?: { [key: string]: string }): { [key: string]: string } {
    return joinedAnnotations(annotations ?? {}, { ...(annotations === undefined ? {} : this.site.annotations), ...later });
  }

  /** All objects in full; once for all that are asked for after the last route was added. */
  private get rendered(): ReadonlyMap<string, SiteObject> {
    if (this.whole?.routes !== this.routes.length) {
      const objects = checkedWhole(this.source.label, this.render(this.site, this.routes), new Set(this.defined.keys()));
      this.whole = { routes: this.routes.length, objects: new Map(objects.map((object) => [object.id, object])) };
    }
    return this.whole!.objects;
  }

  private fixedName(id: string): string | undefined {
    const { name } = this.options;
    if (name === undefined || id === MAIN) {
      return name;
    }
    return `${name}-${id}`;
  }
}

function isOf(rendering: Rendering, site: Site, routes: readonly Route[]): boolean {
  return rendering.hasDefault === (site.defaultBackend !== undefined)
    && rendering.routes.length === routes.length
    && rendering.routes.every((route, i) => route === routes[i]);
}
