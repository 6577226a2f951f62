import { Resource } from './resource';
import { Route } from './route';
import { Fields } from '../api-rules/fields';

/** The routes of Contour's HTTPProxy. */
export function httpProxyRoutes(resource: Resource): Route[] {
  const host = resource.spec.child('virtualhost')?.text('fqdn')?.toLowerCase() || undefined;
  return resource.spec.children('routes').map((fields) => {
    const conditions = fields.children('conditions');
    const prefixes = conditions.filter((condition) => condition.has('prefix')).map((condition) => condition.text('prefix') ?? '');
    const exact = conditions.find((condition) => condition.has('exact'))?.text('exact');
    const regex = conditions.find((condition) => condition.has('regex'))?.text('regex');
    return {
      resource,
      host,
      path: exact ?? regex ?? (prefixes.join('') || '/'),
      pathMatch: exact !== undefined ? 'Exact' : regex !== undefined ? 'RegularExpression' : 'Prefix',
      isNarrowed: conditions.some((condition) => condition.has('header') || condition.has('queryParameter')),
      backends: fields.children('services').map((service) => backendOf(resource, service)),
      isRedirect: fields.has('requestRedirectPolicy'),
      isDefault: false,
      fields,
    };
  });
}

function backendOf(resource: Resource, fields: Fields): Route['backends'][number] {
  return { kind: 'Service', namespace: resource.namespace, name: fields.text('name') ?? '', port: fields.whole('port'), fields };
}
