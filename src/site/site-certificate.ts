import { Construct } from 'constructs';
import { SiteObjectOptions, SiteObjects } from './site-objects';
import { certificateOf, secretNameOf } from '../certificates/certificate';
import { Route, Site } from '../controllers/site';

/**
 * The certificate of a site, which is there once, however many controllers serve the site.
 */
export class SiteCertificate {
  public readonly objects: SiteObjects;

  public constructor(scope: Construct, private readonly unresolved: Site, routes: Route[], options: SiteObjectOptions) {
    this.objects = new SiteObjects(scope, { objects: certificateOf }, () => this.site, routes, options);
  }

  /** The site with the name of the Secret, which may be that of the `Certificate`. */
  public get site(): Site {
    return { ...this.unresolved, secretName: secretNameOf(this.unresolved, (id) => this.objects.nameOf(id)) };
  }
}
