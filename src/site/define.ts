export { AddedRoutes } from '../controllers/added-routes';
export { rootOf, withDefaultRoutes } from '../controllers/default-routes';
export { annotationNotices } from '../manifest/controller-annotations';
export { listenerProblems } from './described-listeners';
export { pathRuleProblems, sitePropsProblems, toRoute } from './path-rules';
export { SiteBackends } from './site-backends';
export { SiteCertificate } from './site-certificate';
export { SiteObjects } from './site-objects';
export { SiteRendering } from './site-rendering';
