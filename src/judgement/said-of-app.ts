import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Severity } from '../checks/severity';
import { ControllerFacts } from '../controllers/controller-facts';
import { WrittenSite } from '../controllers/normal-form';
import { ExternalObject } from '../graph/external-object';

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

/** An object that a user has named to a construct, and that is not defined in the app. */
export interface NamedOutside {
  readonly scope: IConstruct;
  readonly object: ExternalObject;
}

/** A site that one controller serves. */
export interface SiteOfController {
  readonly scope: IConstruct;
  readonly facts: ControllerFacts;

  /** Its objects, the main one first. */
  readonly apiObjects: () => readonly ApiObject[];

  /** What has to be read of them. */
  readonly written: () => WrittenSite;
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
  readonly namedOutside: readonly NamedOutside[];
  readonly sites: readonly SiteOfController[];
}
