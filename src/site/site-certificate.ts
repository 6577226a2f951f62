import { Construct } from 'constructs';
import { SiteObjectOptions, SiteObjects } from './site-objects';
import { certificateOf, withSecretName } from '../certificates/certificate';
import { Route, Site, Transport } from '../controllers/site';

/**
 * The certificate of a site, which is there once, however many controllers serve the site.
 */
export class SiteCertificate {
  public readonly objects: SiteObjects;

  public constructor(scope: Construct, private readonly unnamed: Site, routes: Route[], options: SiteObjectOptions) {
    this.objects = new SiteObjects(scope, { label: 'cert-manager', objects: certificateOf }, this, routes, options);
  }

  /** The site with the name of its Secret, which may be that of the `Certificate`. */
  public get site(): Site {
    return { ...this.unnamed, transport: this.named(this.unnamed.transport) };
  }

  /** The name of a Secret that is not given comes with its Certificate. */
  public get changes(): number {
    return this.objects.changes;
  }

  /** The same with the name of the Secret. */
  public named<T extends Transport>(said: T): T {
    return withSecretName(said, (id) => this.objects.nameOf(id));
  }
}
