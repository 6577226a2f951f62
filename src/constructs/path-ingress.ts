import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { checkNew } from '../calls/checked-calls';
import { AddedRoutes } from '../controllers/added-routes';
import { Dialect } from '../controllers/dialect';
import { Route, ServicePort, Site } from '../controllers/site';
import { attachChecks, compareWithObjects, existsOutside } from '../judgement/app-checks';
import { lateService, lateSite } from '../late';
import { exposedPodsOf } from '../service/exposed-pods';
import { DescribedPlace } from '../site/controller-source';
import { Complete, pathOptionsOf } from '../site/handed-on';
import { Needing } from '../site/service-needs';
import { SiteBackends } from '../site/site-backends';
import { SiteCertificate } from '../site/site-certificate';
import { SiteObjectOptions, SiteObjects } from '../site/site-objects';
import { SiteRendering } from '../site/site-rendering';
import { invalidConstruct, PropertyProblem } from '../text/invalid';
import { Backend } from '../values/backend';
import { ExistingService } from '../values/existing-service';
import { PathIngressProps, PathOptions, PathRule } from '../values/path-ingress-props';
import { TargetCluster } from '../values/target-cluster';
import { IssuerKind } from '../values/tls';

/** A path and who serves it, with all options that there are. */
type HandedOn = Complete<PathOptions> & Omit<PathRule, keyof PathOptions>;

/** A controller, and what is described of the class or the Gateway that serves the site. */
interface ServingPlace {
  readonly dialect: Dialect;
  readonly place: DescribedPlace;
}

/**
 * Offers several services behind one address, by host and path.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 *
 * @example
 * const web = new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
 * const api = new ExposedApp(chart, 'Api', { image: 'ghcr.io/acme/api:2.0.0', port: 3000 });
 * const site = new PathIngress(chart, 'Site', {
 *   host: 'shop.example',
 *   controller: IngressController.traefik(),
 *   tls: Tls.certManager('letsencrypt'),
 * });
 * site.addPath('/', web);
 * site.addPath('/api', api, { stripPrefix: true });
 */
export class PathIngress extends Construct {
  private readonly props: PathIngressProps;
  private readonly site: Site;
  private readonly routes: Route[] = [];
  private readonly added: AddedRoutes;
  private readonly owners = new Map<string, string>();
  private readonly backends: SiteBackends;
  private readonly certificate: SiteCertificate;
  private readonly places: ServingPlace[];
  private readonly renderings: SiteRendering[];
  private noticesPrinted = false;

  public constructor(scope: Construct, id: string, props: PathIngressProps) {
    checkNew('PathIngress', new.target, [scope, id, props]);
    super(scope, id);
    attachChecks(this);
    const parts = lateSite();
    this.props = props;
    this.added = new parts.AddedRoutes();
    this.backends = new parts.SiteBackends(this);
    const dialects = [props.controller, ...(props.migrateTo ? [props.migrateTo] : [])].map(({ _dialect }) => _dialect);
    const cluster = TargetCluster._of(this);
    this.places = dialects.map((dialect) => ({ dialect, place: parts.describedPlace(dialect, cluster, Chart.of(this).namespace) }));
    const problems: PropertyProblem[] = parts.sitePropsProblems(props, dialects, Chart.of(this).namespace);
    problems.push(...this.places.flatMap(({ dialect, place }) => parts.placeProblems(dialect, place)));
    const defaultBackend = this.resolve({ target: props.defaultBackend, service: props.defaultService }, problems, true);
    this.site = {
      host: props.host,
      namespace: Chart.of(this).namespace,
      transport: { certificate: props.tls._render(), plainHttp: props.redirectToHttps ?? props.tls._kind !== 'none' ? 'redirected' : 'served' },
      certificateIsServed: dialects.some(({ servesCertificate }) => servesCertificate),
      defaultBackend,
      defaultOption: props.defaultBackend ? 'defaultBackend' : 'defaultService',
      everyHost: props.anyHost ? 'anyHost: true' : props.defaultBackend ? 'defaultBackend' : props.defaultService ? 'defaultService' : undefined,
      redirectHosts: props.redirectHosts ?? [],
      annotations: props.annotations ?? {},
    };
    if (props.tls._kind === 'secret') {
      existsOutside(this, 'Secret', props.tls._secretName!);
    }
    if (props.tls._issuer?.kind === IssuerKind.ISSUER) {
      existsOutside(this, 'Issuer', props.tls._issuer.name);
    }
    const certificate = new parts.SiteCertificate(this, this.site, this.routes, props);
    const renderingOf = ({ dialect, place }: ServingPlace, scopeOf: Construct, options: SiteObjectOptions) => {
      const objects = new parts.SiteObjects(scopeOf, dialect, certificate, this.routes, options);
      return new parts.SiteRendering(dialect, parts.controllerSource(dialect, place.entry), objects, certificate, this.routes);
    };
    this.certificate = certificate;
    this.renderings = [renderingOf(this.places[0], this, props)];
    if (props.migrateTo) {
      const name = props.name === undefined ? undefined : `${props.name}-next`;
      this.renderings.push(renderingOf(this.places[1], new Construct(this, 'MigrateTo'), { ...props, name }));
    }
    problems.push(...dialects.flatMap(({ entry }) => parts.listenerProblems(entry, this.site.namespace, cluster.gateways)));
    problems.push(...this.renderings.flatMap((rendering) => rendering.siteProblems()));
    this.failIfAny(problems);
    this.failIfAny(this.contradictions([]));
    this.renderings.forEach((rendering) => compareWithObjects(rendering.comparison(this, certificate.objects)));
    this.failIfAny(this.redirectProblems());
    if (defaultBackend) {
      const needing = this.needing(parts.rootOf(undefined, defaultBackend, this.site.transport));
      this.failIfAny(this.backends.needProblems(needing));
      this.backends.need(needing);
      this.objects.forEach((objects) => objects.defineOfSite());
      this.admit(props.defaultBackend);
    }
    this.addAll((props.paths ?? []).map((rule) => {
      const { path, target, backend, service } = rule;
      return { ...pathOptionsOf(rule), path, target, backend, service };
    }));
    this.node.addValidation({ validate: () => this.unfinished() });
  }

  /**
   * Serves a path by pods. Check service-to-pod/selects-no-pods says when the app has no pods with the labels
   * of a selection.
   *
   * @param path begins with `/`: letters, digits and `-._~/@:+=,%`
   * @param target a workload of cdk8s-plus-27, a label selection, or an `ExposedApp`
   */
  public addPath(path: string, target: kplus.IPodSelector, options: PathOptions = {}): void {
    this.addAll([{ ...pathOptionsOf(options), path, target }]);
  }

  /**
   * Serves a path by pods that cdk8s-plus-27 does not define.
   *
   * @param path begins with `/`: letters, digits and `-._~/@:+=,%`
   * @param backend the pods, by their labels
   */
  public addBackend(path: string, backend: Backend, options: PathOptions = {}): void {
    this.addAll([{ ...pathOptionsOf(options), path, backend }]);
  }

  /**
   * Serves a path by a Service that this library does not define.
   *
   * @param path begins with `/`: letters, digits and `-._~/@:+=,%`
   * @param service the Service, by name or as cdk8s-plus defines it
   */
  public addServicePath(path: string, service: ExistingService, options: PathOptions = {}): void {
    this.addAll([{ ...pathOptionsOf(options), path, service }]);
  }

  /**
   * The API objects that the site is made of, in the order in which they were
   * needed.
   */
  public get apiObjects(): ApiObject[] {
    return this.objects.flatMap((objects) => objects.apiObjects);
  }

  /**
   * The addresses of all paths, for example `https://shop.example/api`, each
   * once; `*` stands for any host. A default backend serves the root of every
   * host that does not serve it otherwise.
   */
  public get urls(): string[] {
    const served = lateSite().withDefaultRoutes(this.site, this.routes);
    return [...new Set(served.map(({ certificate, host, path }) => `${certificate === undefined ? 'http' : 'https'}://${host ?? '*'}${path}`))];
  }

  /**
   * What whoever defines this site should know. Also printed once when the app
   * is synthesized.
   */
  public get notices(): string[] {
    const differences = this.renderings.flatMap((rendering) => rendering.differences([undefined, ...this.routes]));
    return [
      ...lateSite().annotationNotices(this.site.annotations),
      ...this.renderings.flatMap((rendering) => rendering.dialect.notices(this.site)),
      ...new Set(differences),
    ];
  }

  /** Those that all controllers use come first, since the others refer to them. */
  private get objects(): SiteObjects[] {
    return [this.certificate.objects, ...this.renderings.map(({ objects }) => objects)];
  }

  /** All problems of all paths at once. */
  private addAll(rules: HandedOn[]): void {
    const problems: PropertyProblem[] = [];
    const before = this.routes.length;
    rules.forEach((rule, i) => {
      const place = rules.length > 1 ? `paths[${i}].` : '';
      problems.push(...this.add(rule).map((problem) => ({ ...problem, property: `${place}${problem.property}` })));
    });
    const added = this.routes.slice(before);
    problems.push(...this.contradictions(added), ...this.defaultProblems(added));
    this.failIfAny(problems);
  }

  /** What the annotations of the site say against what these routes need. */
  private contradictions(routes: Route[]): PropertyProblem[] {
    if (Object.keys(this.site.annotations).length === 0) {
      return [];
    }
    const written = this.objects.flatMap((objects) => objects.contradictions(routes));
    return written.length > 0 ? written : this.renderings.flatMap((rendering) => rendering.contradictions(routes, this.certificate.objects));
  }

  /** What cannot be expressed of the default backend, at the hosts of these routes. */
  private defaultProblems(routes: Route[]): PropertyProblem[] {
    const rootless = [...new Set(routes.map(({ host }) => host))].filter((host) => !this.added.ofHost(host).haveRoot);
    return this.renderings.flatMap((rendering) => rendering.defaultProblems(rootless, this.added));
  }

  /** What a controller cannot tell apart of the redirect hosts, which are hosts of the site from the start. */
  private redirectProblems(): PropertyProblem[] {
    return this.site.redirectHosts.flatMap((host, i) => {
      const route = lateSite().rootOf(host, { service: 'redirected', port: 80 }, this.site.transport);
      const problems = this.renderings.flatMap(({ dialect }) => dialect.addressProblems(route, this.added));
      this.added.add(route);
      return problems.map((problem) => ({ ...problem, property: `redirectHosts[${i}]` }));
    });
  }

  private add(rule: HandedOn): PropertyProblem[] {
    const { pathRuleProblems, toRoute } = lateSite();
    const host = rule.host ?? this.props.host;
    const problems = pathRuleProblems(rule, this.props, host);
    const backend = this.resolve(rule, problems);
    if (problems.length > 0 || !backend) {
      return problems;
    }
    const route = toRoute(rule, host, backend, this.added.ofHost(host).all.length, this.site.transport);
    const key = `${route.exact} ${host ?? ''} ${route.path}`;
    const owner = this.owners.get(key);
    if (owner !== undefined) {
      return [{ property: 'path', rule: `must be served once, and '${owner}' serves it already`, value: rule.path, fix: 'remove one of the two' }];
    }
    problems.push(...this.renderings.flatMap((rendering) => rendering.problemsOf(route, this.added)));
    const needing = this.needing(route);
    problems.push(...this.backends.needProblems(needing));
    if (problems.length > 0) {
      return problems;
    }
    this.owners.set(key, rule.target?.node.path ?? rule.backend?._text ?? rule.service!._name);
    const twin = this.added.ofHost(host).twinOf(route);
    this.added.add(route);
    this.routes.push(route);
    this.objects.forEach((objects) => objects.define(route, twin));
    this.backends.need(needing);
    this.admit(rule.target, rule.port);
    return [];
  }

  /** What the controllers need of the Service behind a route. */
  private needing(route: Route): Needing[] {
    const by = `'${route.host ?? ''}${route.path}' of '${this.node.path}'`;
    return this.renderings.flatMap((rendering) => rendering.needs([route]).map((need): Needing => ({ need, by, dialect: rendering.dialect })));
  }

  private resolve(
    rule: Pick<PathRule, 'target' | 'backend' | 'service' | 'port'>,
    problems: PropertyProblem[],
    isDefault = false,
  ): ServicePort | undefined {
    const [target, service] = isDefault ? ['defaultBackend', 'defaultService'] : ['target', 'service'];
    const given = [[target, rule.target?.node.path], ['backend', rule.backend?._text], [service, rule.service?._name]].filter(([, name]) => name !== undefined);
    if (given.length > 1) {
      const [[first], [second, value]] = given;
      problems.push({ property: second!, rule: `must not be given together with '${first}'`, value, fix: 'leave one of the two out' });
      return undefined;
    }
    if (rule.service) {
      if (rule.port !== undefined) {
        problems.push({ property: 'port', rule: 'must not be given for an existing Service, which has it already', value: rule.port, fix: 'leave it out' });
      }
      const { _name: name, _port: port, _service: defined } = rule.service;
      if (defined !== undefined) {
        this.backends.checkNamespace(service, defined, problems);
        return this.backends.portOf(defined, port);
      }
      existsOutside(this, 'Service', name);
      return { service: name, port };
    }
    if (rule.target && !lateService().isOfOtherCdk8sPlus(target, rule.target, problems)) {
      this.checkGuard(rule.target, problems);
      return this.backends.of(rule.target, rule.port, problems);
    }
    if (rule.backend) {
      const { _port: port } = rule.backend;
      if (port !== undefined && rule.port !== undefined) {
        problems.push({ property: 'port', rule: 'must not be given for a backend that has it already', value: rule.port, fix: 'leave it out' });
        return undefined;
      }
      return this.backends.of(rule.backend, rule.port ?? port, problems);
    }
    if (!isDefault && given.length === 0) {
      problems.push({ property: target, rule: "must be given, or 'backend' or 'service'", fix: 'name who serves the path' });
    }
    return undefined;
  }

  /** A network policy that nobody opens for the controller would make a dead site. */
  private checkGuard(target: kplus.IPodSelector, problems: PropertyProblem[]): void {
    if (exposedPodsOf(target)?.guarded) {
      const missing = this.places.flatMap(({ dialect, place }) => lateSite().guardProblems(dialect, place, target.node.path));
      problems.push(...missing.slice(0, 1));
    }
  }

  private admit(target?: kplus.IPodSelector, port?: number): void {
    const pods = target && exposedPodsOf(target);
    for (const { source: { namespace, labels, networks } } of pods?.guarded ? this.renderings : []) {
      const { networks: clientsOf, podsOfNamespace } = lateService();
      const peers = networks === undefined ? [podsOfNamespace(namespace!, labels)] : clientsOf([...networks], TargetCluster._of(this));
      // HTTP is sent by TCP, whatever the app's own port serves.
      pods!.admit(peers, { port: port ?? pods!.port.number });
    }
  }

  private unfinished(): string[] {
    this.printNotices();
    if (this.routes.length === 0 && this.site.defaultBackend === undefined) {
      return ["'paths' must hold at least one path, got none; add one with 'addPath'"];
    }
    if (this.props.tls._kind === 'certManager' && this.routes.length === 0) {
      return ["'tls' needs a host that the certificate is for, got none; add a path with a host, or use 'Tls.secret'"];
    }
    return [];
  }

  /** cdk8s asks for validation once for every chart and once more. */
  private printNotices(): void {
    if (!this.noticesPrinted) {
      this.noticesPrinted = true;
      this.notices.forEach((notice) => process.stderr.write(`[${this.node.path}] notice: ${notice}\n`));
    }
  }

  private failIfAny(problems: PropertyProblem[]): void {
    if (problems.length > 0) {
      throw invalidConstruct(this, 'PathIngress', problems);
    }
  }
}
