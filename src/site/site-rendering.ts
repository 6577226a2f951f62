import { Construct } from 'constructs';
import { lackingProblems } from './entry-needs';
import { checkedNeeds } from './room-contract';
import { NamedSite, SiteObjects } from './site-objects';
import { AddedRoutes } from '../controllers/added-routes';
import { answersTo, impossibleProblems } from '../controllers/answer';
import { BackendNeed } from '../controllers/backend-need';
import { rootOf, withDefaultRoutes } from '../controllers/default-routes';
import { ControllerSource, Dialect } from '../controllers/dialect';
import { Arriving } from '../controllers/entry-need';
import { normalForm } from '../controllers/normal-form';
import { ReadRoute } from '../controllers/route';
import { hostProblems } from '../controllers/same-for-host';
import { Route, Site, Transport } from '../controllers/site';
import { siteContradictions } from '../judgement/app-checks';
import { SiteOfController } from '../judgement/said-of-app';
import { PropertyProblem } from '../text/invalid';

/**
 * A site as one controller serves it: what the controller cannot express, and the objects.
 */
export class SiteRendering {
  public constructor(
    public readonly dialect: Dialect,
    public readonly source: ControllerSource,
    public readonly objects: SiteObjects,
    private readonly named: NamedSite,
    private readonly routes: readonly Route[],
  ) {}

  /**
   * What the finished objects of a site are compared with.
   *
   * @param shared the objects that all controllers of the site use
   */
  public comparison(scope: Construct, shared: SiteObjects): SiteOfController {
    const apiObjects = () => [...this.objects.apiObjects, ...shared.apiObjects];
    const { dialect: { facts, entry }, source } = this;
    const entryNeeds = () => this.dialect.entryNeeds(withDefaultRoutes(this.site, [...this.routes]));
    return { scope, facts, source, entry, entryNeeds, apiObjects, wanted: () => this.wanted() };
  }

  /** What the controller cannot express of a route, or the API server would refuse in it. */
  public problemsOf(route: Route, added: AddedRoutes): PropertyProblem[] {
    const [dialect, site] = [this.dialect, this.site];
    const ofHost = this.hostProblems(route, route.host, added);
    const ofAddress = [...dialect.addressProblems(route, added), ...this.lackingOf(route)];
    const problems = [...ofAddress, ...ofHost, ...impossibleProblems(answersTo(dialect.answers, site, route))];
    return problems.length > 0 ? problems : this.objects.judge({ ...site, defaultBackend: undefined }, [route]);
  }

  /** What the controller cannot express of the site, or the API server would refuse in its default backend. */
  public siteProblems(): PropertyProblem[] {
    const [dialect, site] = [this.dialect, this.site];
    const problems = [...dialect.optionProblems(site), ...this.lackingOf(site.transport), ...impossibleProblems(answersTo(dialect.answers, site))];
    if (problems.length > 0 || site.defaultBackend === undefined) {
      return problems;
    }
    const ofDefault = this.defaultProblems([undefined], new AddedRoutes());
    return ofDefault.length > 0 ? ofDefault : this.objects.judge(site, []);
  }

  /**
   * What the controller cannot express of the routes that the default backend stands for.
   *
   * @param hosts those of which nothing else serves the root
   * @param added the routes of these hosts
   */
  public defaultProblems(hosts: readonly (string | undefined)[], added: AddedRoutes): PropertyProblem[] {
    const { defaultBackend, defaultOption } = this.site;
    const site = { ...this.site, defaultBackend: undefined };
    if (defaultBackend === undefined) {
      return [];
    }
    const ofHosts = hosts.flatMap((host) => this.hostProblems(site.transport, host, added));
    const answered = hosts.flatMap((host) => answersTo(this.dialect.answers, site, rootOf(host, defaultBackend, site.transport)));
    const [ofRoute, ofSite] = [true, false].map((isOfRoute) => impossibleProblems(answered.filter(({ feature: { by } }) => (by === 'route') === isOfRoute)));
    return [...ofHosts, ...ofSite, ...ofRoute.map((problem) => ({ ...problem, property: `${defaultOption}.${problem.property}` }))];
  }

  /** What the entry would need for this, and nobody names. */
  private lackingOf(said: Arriving): PropertyProblem[] {
    const { label, entry, entryNeeds } = this.dialect;
    return entry === undefined ? [] : lackingProblems(label, entry, entryNeeds([said]));
  }

  private hostProblems(said: Transport, host: string | undefined, added: AddedRoutes): PropertyProblem[] {
    const [other] = added.ofHost(host).all;
    return other === undefined ? [] : hostProblems(this.dialect, this.named.named(said), this.named.named(other));
  }

  /**
   * What the annotations of a user make of these routes, as the controller reads them.
   *
   * @param shared the objects that all controllers of the site use
   */
  public contradictions(routes: readonly Route[], shared: SiteObjects): PropertyProblem[] {
    const added = [...routes];
    const [own, others] = [this.objects, shared].map((objects) => objects.writtenWith(added));
    const objectsWith = (given: { readonly [annotation: string]: string }) => [...own(given), ...others(given)];
    return siteContradictions({ facts: this.dialect.facts, wanted: this.wantedOf(added), objectsWith }, this.site.annotations);
  }

  /** What the Services behind these routes have to say for the controller. */
  public needs(routes: readonly Route[]): BackendNeed[] {
    return checkedNeeds(this.dialect.label, this.dialect.backendNeeds(routes), routes);
  }

  /** What the controller makes of these routes otherwise than it is asked for. */
  public differences(routes: readonly (Route | undefined)[]): string[] {
    const answered = routes.flatMap((route) => answersTo(this.dialect.answers, this.site, route));
    return answered.flatMap(({ feature: { feature }, answer }) => answer.kind === 'differs' ? [`'${feature}' ${answer.text}`] : []);
  }

  private get site(): Site {
    return this.named.site;
  }

  /** What has to be read of the objects. */
  private wanted(): ReadRoute[] {
    return this.wantedOf(this.routes);
  }

  private wantedOf(routes: readonly Route[]): ReadRoute[] {
    const { site } = this;
    return normalForm({ ...site, transport: this.served(site.transport) }, routes.map((route) => this.served(this.named.named(route))));
  }

  /** A controller that ends TLS elsewhere serves the certificate that is there. */
  private served<T extends Transport>(said: T): T {
    return this.dialect.servesCertificate || said.certificate === undefined ? said : { ...said, certificate: {} };
  }
}
