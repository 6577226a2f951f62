import { ApiObject, App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { WrittenSite } from './app/site-contradictions';
import { ExposureFinding } from './exposure-finding';
import { Acknowledgement, AppChecksOptions, FactsOfConstruct, SaidOfApp, SiteOfController, WrittenService } from './said-of-app';
import { lateVerdict } from '../late';
import { LostKeys } from '../manifest/lost-keys';
import { undoneOptions } from '../manifest/option-claims';
import { Said } from '../manifest/said';
import { unwritableIn } from '../manifest/unwritable';
import { ServiceText } from '../providers/undone';
import { Inventory } from '../report/inventory/listed-ways';
import { judgeWholeApp, manifestsOf, Verdict } from '../synthesis/synthesis';
import { PropertyProblem } from '../text/invalid';

const CHECKS = Symbol.for('cdk8s-exposure.app-checks');

/** The checks of one app: what was said about them, and when they run. */
export class AppChecks implements SaidOfApp {
  public readonly acknowledgements: Acknowledgement[] = [];
  public readonly clusterFacts: FactsOfConstruct[] = [];
  public readonly sites: SiteOfController[] = [];
  public readonly services: WrittenService[] = [];
  private readonly lostKeys = new LostKeys();
  private current: AppChecksOptions = {};

  constructor(private readonly app: App) {
    app.resolvers.push(this.lostKeys);
    judgeWholeApp(app, (manifests, isSynthesis) => this.judge(manifests, isSynthesis));
  }

  public get options(): AppChecksOptions {
    return this.current;
  }

  public configure(options: AppChecksOptions): void {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    this.current = { ...this.current, ...Object.fromEntries(given) };
  }

  public acknowledge(acknowledgement: Acknowledgement): void {
    this.acknowledgements.push(acknowledgement);
  }

  public findings(): ExposureFinding[] {
    return lateVerdict().findingsOf(this.app, manifestsOf(this.app), this);
  }

  public inventory(): Inventory {
    return lateVerdict().inventoryOf(this.app, manifestsOf(this.app), this);
  }

  private judge(manifests: ReadonlyMap<ApiObject, unknown>, isSynthesis: boolean): Verdict {
    const errors = new Map<IConstruct, string[]>();
    const undone = undoneOptions(manifests);
    for (const verdict of [unwritableIn(manifests), this.lostKeys.take(), undone, this.check(manifests, isSynthesis, undone)]) {
      verdict.forEach((texts, culprit) => errors.set(culprit, [...errors.get(culprit) ?? [], ...texts]));
    }
    return errors;
  }

  private check(manifests: ReadonlyMap<ApiObject, unknown>, isSynthesis: boolean, undone: Verdict): Verdict {
    if (this.current.enabled === false) {
      if (isSynthesis) {
        console.error('cdk8s-exposure: the checks of this app are switched off');
      }
      return new Map();
    }
    return lateVerdict().judgeApp(this.app, manifests, this, { isSynthesis, undone });
  }
}

/** The checks of the app that a construct belongs to, attached to it if they are not yet. */
export function appChecksOf(scope: IConstruct): AppChecks {
  const app = scope.node.root as App & { [CHECKS]?: AppChecks };
  if (app[CHECKS] === undefined) {
    if (!isApp(app)) {
      throw new Error(`[${scope.node.path}] 'scope' must be in an App, got a tree that begins with '${app.node.id}'; define its charts in an App`);
    }
    Object.defineProperty(app, CHECKS, { value: new AppChecks(app) });
  }
  return app[CHECKS]!;
}

/** Has the app judged that a construct belongs to; a tree without an app is never synthesized. */
export function attachChecks(scope: IConstruct): void {
  if (isApp(scope.node.root)) {
    appChecksOf(scope);
  }
}

/** Accepts a finding, for this one object; a tree without an app is never judged. */
export function accept(apiObject: ApiObject, { id, because, field }: Said): void {
  if (isApp(apiObject.node.root)) {
    appChecksOf(apiObject).acknowledge({ scope: apiObject, id, reason: because, field, isImplied: true });
  }
}

/** Takes the word of a construct's user that an object exists in the cluster, in the namespace of the construct. */
export function existsOutside(scope: IConstruct, kind: string, name: string): void {
  if (isApp(scope.node.root)) {
    appChecksOf(scope).clusterFacts.push({ scope, facts: { externalObjects: [{ kind, name, namespaceName: Chart.of(scope).namespace ?? '' }] } });
  }
}

/** Has the finished objects of a site compared with what was said of it. */
export function compareWithObjects(site: SiteOfController): void {
  if (isApp(site.scope.node.root)) {
    appChecksOf(site.scope).sites.push(site);
  }
}

/** Has a finished Service compared with what its options said. */
export function compareWithService(service: WrittenService): void {
  if (isApp(service.apiObject.node.root)) {
    appChecksOf(service.apiObject).services.push(service);
  }
}

/** What annotations that a user gives for a Service make of its options, as its provider reads them. */
export function serviceContradictions(provider: string, said: ServiceText, given: { readonly [key: string]: string }): PropertyProblem[] {
  return Object.keys(given).length === 0 ? [] : lateVerdict().serviceContradictions(provider, said, given);
}

/** What annotations that a user gives make of the routes of a site, as its controller reads them. */
export function siteContradictions(site: WrittenSite, given: { readonly [key: string]: string }): PropertyProblem[] {
  return Object.keys(given).length === 0 || site.wanted.length === 0 ? [] : lateVerdict().siteContradictions(site, given);
}

/** The same, where a user has handed in an object of cdk8s-plus that only stands for one of the cluster. */
export function existsIfImported(scope: IConstruct, kind: string, resource: (IConstruct & { readonly name: string }) | undefined): void {
  if (resource !== undefined && !resource.node.findAll().some((construct) => ApiObject.isApiObject(construct))) {
    existsOutside(scope, kind, resource.name);
  }
}

/** Also of another copy of cdk8s. */
function isApp(root: IConstruct): boolean {
  return typeof (root as { synthYaml?: unknown }).synthYaml === 'function';
}
