import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { siteClaims } from './site-claims';
import { certificateIn } from '../certificates/certificate';
import { AddedRoutes } from '../controllers/added-routes';
import { answersTo, impossibleProblems } from '../controllers/answer';
import { rootOf } from '../controllers/default-routes';
import { Dialect, MAIN, SiteObject } from '../controllers/dialect';
import { WrittenSite } from '../controllers/normal-form';
import { Route, Site } from '../controllers/site';
import { accept } from '../judgement/app-checks';
import { judged } from '../judgement/judged';
import { SiteOfController } from '../judgement/said-of-app';
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

/**
 * The objects of a site for one controller.
 *
 * An object is defined as soon as a route needs it, so that it can be found and
 * overridden; its content is rendered when all routes are known.
 */
export class SiteObjects {
  private readonly defined = new Map<string, ApiObject>();
  private readonly accepted = new Set<string>();
  private rendered?: { readonly routes: number; readonly objects: Map<string, SiteObject> };

  public constructor(
    private readonly scope: Construct,
    public readonly dialect: Dialect,
    private readonly site: Site,
    private readonly routes: Route[],
    private readonly options: SiteObjectOptions,
  ) {}

  /** All objects, in the order in which they were needed. */
  public get apiObjects(): ApiObject[] {
    return [...this.defined.values()];
  }

  /** What the finished objects of a site are compared with. */
  public comparison(scope: Construct): SiteOfController {
    return { scope, facts: this.dialect.facts, apiObjects: () => this.apiObjects, written: () => this.written() };
  }

  /** What the controller cannot express of a route, or the API server would refuse in it. */
  public problemsOf(route: Route, added: AddedRoutes): PropertyProblem[] {
    const { dialect, site } = this;
    const problems = [...dialect.addressProblems(route, added), ...impossibleProblems(answersTo(dialect.answers, site, route))];
    return problems.length > 0 ? problems : this.judge({ ...site, defaultBackend: undefined }, [route]);
  }

  /** What the controller cannot express of the site, or the API server would refuse in its default backend. */
  public siteProblems(): PropertyProblem[] {
    const { dialect, site } = this;
    const problems = [...dialect.optionProblems(), ...impossibleProblems(answersTo(dialect.answers, site))];
    if (problems.length > 0 || site.defaultBackend === undefined) {
      return problems;
    }
    const ofDefault = this.defaultProblems([undefined]);
    return ofDefault.length > 0 ? ofDefault : this.judge(site, []);
  }

  /**
   * What the controller cannot express of the routes that the default backend stands for.
   *
   * @param hosts those of which nothing else serves the root
   */
  public defaultProblems(hosts: readonly (string | undefined)[]): PropertyProblem[] {
    const { defaultBackend, defaultOption } = this.site;
    const site = { ...this.site, defaultBackend: undefined };
    const answered = defaultBackend === undefined ? [] : hosts.flatMap((host) => answersTo(this.dialect.answers, site, rootOf(host, defaultBackend)));
    const [ofRoute, ofSite] = (['route', 'site'] as const).map((by) => impossibleProblems(answered.filter(({ feature }) => feature.by === by)));
    return [...ofSite, ...ofRoute.map((problem) => ({ ...problem, property: `${defaultOption}.${problem.property}` }))];
  }

  /** What the controller makes of these routes otherwise than it is asked for. */
  public differences(routes: readonly (Route | undefined)[]): string[] {
    const answered = routes.flatMap((route) => answersTo(this.dialect.answers, this.site, route));
    return answered.flatMap(({ feature: { feature }, answer }) => answer.kind === 'differs' ? [`'${feature}' ${answer.text}`] : []);
  }

  /** Defines what these routes need and is not there yet. */
  public define(routes: Route[]): void {
    for (const object of this.dialect.objects(this.site, routes, (id) => this.nameOf(id))) {
      if (!this.defined.has(object.id)) {
        this.defined.set(object.id, this.defineOne(object));
      }
      this.accept(object);
    }
  }

  /** What a user's annotations say against the options, on the objects that these routes need. */
  public contradictions(routes: Route[]): PropertyProblem[] {
    return this.dialect.objects(this.site, routes, (id) => this.nameOf(id))
      .flatMap(({ annotations = {} }) => contradictions(annotations, this.site.annotations));
  }

  private written(): WrittenSite {
    const { tls, redirectToHttps, defaultBackend } = this.site;
    const ofSite = {
      certificate: this.dialect.servesCertificate ? certificateIn(this.site, (id) => this.nameOf(id)) : tls.kind === 'none' ? undefined : {},
      plainHttp: redirectToHttps ? 'redirected' : 'served',
    } as const;
    return {
      routes: this.routes.map((route) => ({ ...route, ...ofSite })),
      ...(defaultBackend === undefined ? {} : { defaultRoute: { backend: defaultBackend, ...ofSite } }),
    };
  }

  private judge(site: Site, routes: Route[]): PropertyProblem[] {
    const { namespace, labels: chartLabels } = Chart.of(this.scope);
    const labels = { ...chartLabels, ...this.options.labels };
    return this.dialect.objects(site, routes, (id) => this.nameOf(id)).flatMap(({ id, apiVersion, kind, annotations, spec }) =>
      judged(this.scope, { apiVersion, kind, metadata: { name: this.fixedName(id) ?? 'generated', namespace, labels, annotations: this.withUsers(annotations) }, spec },
        (field) => field.replace(/^(rules\[\d+\]\.)?(http\.paths\[\d+\]|matches\[\d+\]\.path)\./, '').replace(/^rules\[\d+\]\./, '')));
  }

  /** A later route may be the first that gives an object something to be said. */
  private accept({ id, said = [] }: SiteObject): void {
    for (const one of said.filter(({ id: check }) => !this.accepted.has(`${check} ${id}`))) {
      this.accepted.add(`${one.id} ${id}`);
      accept(this.defined.get(id)!, one);
    }
  }

  private defineOne({ id, apiVersion, kind }: SiteObject): ApiObject {
    const { labels } = this.options;
    const name = this.fixedName(id);
    const apiObject = new ApiObject(this.scope, id, { apiVersion, kind, metadata: { ...(name === undefined ? {} : { name }), labels } });
    ensureLegalName(apiObject, NameFormat.DNS_1123_LABEL);
    finish(apiObject, ({ metadata, ...manifest }) => {
      const { annotations, spec } = this.render().get(id)!;
      const all = this.withUsers(annotations, metadata.annotations);
      return { ...manifest, metadata: { ...metadata, ...(Object.keys(all).length > 0 ? { annotations: all } : {}) }, spec };
    });
    claimOptions(apiObject, () => {
      const { annotations, spec, claims = [] } = this.render().get(id)!;
      const ofAnnotations = annotations === undefined ? [] : annotationClaims(annotations, this.site.annotations);
      return [...ofAnnotations, ...labelClaims({}, labels ?? {}), ...siteClaims(spec), ...claims];
    });
    return apiObject;
  }

  private withUsers(annotations?: OptionAnnotations, later?: { [key: string]: string }): { [key: string]: string } {
    return joinedAnnotations(annotations ?? {}, { ...(annotations === undefined ? {} : this.site.annotations), ...later });
  }

  /** All objects in full; once for all that are asked for after the last route was added. */
  private render(): Map<string, SiteObject> {
    if (this.rendered?.routes !== this.routes.length) {
      const objects = this.dialect.objects(this.site, this.routes, (id) => this.nameOf(id));
      this.rendered = { routes: this.routes.length, objects: new Map(objects.map((object) => [object.id, object])) };
    }
    return this.rendered!.objects;
  }

  private fixedName(id: string): string | undefined {
    const { name } = this.options;
    if (name === undefined || id === MAIN) {
      return name;
    }
    return `${name}-${id}`;
  }

  /** Objects that others refer to are rendered before those, but named from the start. */
  private nameOf(id: string): string {
    return this.defined.get(id)?.name ?? 'generated';
  }
}
