import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Severity } from '../checks/severity';
import { ControllerFacts } from '../controllers/controller-facts';
import { ControllerSource } from '../controllers/dialect';
import { EntryNeed, NamedEntry } from '../controllers/entry-need';
import { ReadRoute } from '../controllers/route';
import { ClusterFacts } from '../graph/cluster-facts';
import { ServiceText } from '../providers/undone';

/** What somebody has accepted in a part of an app. */
export interface Acknowledgement {
  readonly scope: IConstruct;
  readonly id: string;
  readonly reason: string;
  /** The only field that it is about; nothing for all that the check finds there. */
  readonly field?: string;
  /** Whether a construct says it because of what its user has said; it may match nothing. */
  readonly isImplied?: boolean;
}

/** What a user has said of the cluster to a construct. */
export interface FactsOfConstruct {
  readonly scope: IConstruct;
  readonly facts: Partial<ClusterFacts>;
}

/** A site that one controller serves. */
export interface SiteOfController {
  readonly scope: IConstruct;
  readonly facts: ControllerFacts;

  /** Where its requests come from, as far as that is known. */
  readonly source: ControllerSource;

  /** The entry of the controller; nothing if its options name no listeners. */
  readonly entry?: NamedEntry;

  /** What it needs of that. */
  readonly entryNeeds: () => readonly EntryNeed[];

  /** Its objects, the main one first. */
  readonly apiObjects: () => readonly ApiObject[];

  /** What has to be read of them. */
  readonly wanted: () => readonly ReadRoute[];
}

/** A Service that a construct wrote, for a provider or none. */
export interface WrittenService {
  readonly apiObject: ApiObject;

  /** Nothing where nobody makes a load balancer for it. */
  readonly provider?: string;

  /** As its options have it. */
  readonly said: ServiceText;
}

/** What `ExposureChecks` may be configured with. */
export interface AppChecksOptions {
  readonly enabled?: boolean;
  readonly strict?: boolean;
  readonly packs?: string[];
  readonly severities?: { readonly [id: string]: Severity };
  readonly reportFile?: string;
}

/** What an app is judged by, beside its manifests. */
export interface SaidOfApp {
  readonly options: AppChecksOptions;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly clusterFacts: readonly FactsOfConstruct[];
  readonly sites: readonly SiteOfController[];
  readonly services: readonly WrittenService[];
}
