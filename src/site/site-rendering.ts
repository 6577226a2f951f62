import { Construct } from 'constructs';
import { SiteObjects } from './site-objects';
import { certificateIn } from '../certificates/certificate';
import { AddedRoutes } from '../controllers/added-routes';
import { answersTo, impossibleProblems } from '../controllers/answer';
import { rootOf } from '../controllers/default-routes';
import { Dialect } from '../controllers/dialect';
import { WrittenSite } from '../controllers/normal-form';
import { Route, Site } from '../controllers/site';
import { SiteOfController } from '../judgement/said-of-app';
import { PropertyProblem } from '../text/invalid';

/**
 * A site as one controller serves it: what the controller cannot express, and the objects.
 */
export class SiteRendering {
  public constructor(
    public readonly dialect: Dialect,
    public readonly objects: SiteObjects,
    private readonly site: () => Site,
    private readonly routes: readonly Route[],
  ) {}

  /**
   * What the finished objects of a site are compared with.
   *
   * @param shared the objects that all controllers of the site use
   */
  public comparison(scope: Construct, shared: SiteObjects): SiteOfController {
    const apiObjects = () => [...this.objects.apiObjects, ...shared.apiObjects];
    const { facts, controllerPods } = this.dialect;
    return { scope, facts, controllerPods, apiObjects, written: () => this.written() };
  }

  /** What the controller cannot express of a route, or the API server would refuse in it. */
  public problemsOf(route: Route, added: AddedRoutes): PropertyProblem[] {
    const [dialect, site] = [this.dialect, this.site()];
    const problems = [...dialect.addressProblems(route, added), ...impossibleProblems(answersTo(dialect.answers, site, route))];
    return problems.length > 0 ? problems : this.objects.judge({ ...site, defaultBackend: undefined }, [route]);
  }

  /** What the controller cannot express of the site, or the API server would refuse in its default backend. */
  public siteProblems(): PropertyProblem[] {
    const [dialect, site] = [this.dialect, this.site()];
    const problems = [...dialect.optionProblems(site), ...impossibleProblems(answersTo(dialect.answers, site))];
    if (problems.length > 0 || site.defaultBackend === undefined) {
      return problems;
    }
    const ofDefault = this.defaultProblems([undefined]);
    return ofDefault.length > 0 ? ofDefault : this.objects.judge(site, []);
  }

  /**
   * What the controller cannot express of the routes that the default backend stands for.
   *
   * @param hosts those of which nothing else serves the root
   */
  public defaultProblems(hosts: readonly (string | undefined)[]): PropertyProblem[] {
    const { defaultBackend, defaultOption } = this.site();
    const site = { ...this.site(), defaultBackend: undefined };
    const answered = defaultBackend === undefined ? [] : hosts.flatMap((host) => answersTo(this.dialect.answers, site, rootOf(host, defaultBackend)));
    const [ofRoute, ofSite] = (['route', 'site'] as const).map((by) => impossibleProblems(answered.filter(({ feature }) => feature.by === by)));
    return [...ofSite, ...ofRoute.map((problem) => ({ ...problem, property: `${defaultOption}.${problem.property}` }))];
  }

  /** What the controller makes of these routes otherwise than it is asked for. */
  public differences(routes: readonly (Route | undefined)[]): string[] {
    const answered = routes.flatMap((route) => answersTo(this.dialect.answers, this.site(), route));
    return answered.flatMap(({ feature: { feature }, answer }) => answer.kind === 'differs' ? [`'${feature}' ${answer.text}`] : []);
  }

  private written(): WrittenSite {
    const site = this.site();
    const { tls, redirectToHttps, defaultBackend } = site;
    const ofSite = {
      certificate: this.dialect.servesCertificate ? certificateIn(site) : tls.kind === 'none' ? undefined : {},
      plainHttp: redirectToHttps ? 'redirected' : 'served',
    } as const;
    return {
      routes: this.routes.map((route) => ({ ...route, ...ofSite })),
      ...(defaultBackend === undefined ? {} : { defaultRoute: { backend: defaultBackend, ...ofSite } }),
    };
  }
}
