import { neutralRoutes, neutralSite } from './neutral-site';
import { ValidSite } from './valid-site';
import { answersTo } from '../../src/controllers/answer';
import { hostProblems } from '../../src/controllers/same-for-host';
import { Dialect } from '../simulation/dialects';
import { Intent } from '../simulation/intent';

/**
 * The same site, whose routes differ in their certificate and in what becomes of plain HTTP: by path, or by host where the
 * controller says it so; no option of a construct asks for that yet.
 */
export function mixedSite(site: ValidSite, { controller }: Pick<Dialect, 'controller'>): ValidSite {
  const dialect = controller._dialect;
  const hosts = [...new Set(site.paths.map(({ host }) => host))];
  const rankOf = (key: 'certificate' | 'plainHttp', { host }: Intent, i: number) => dialect.sameForHost.includes(key) ? hosts.indexOf(host) : i;
  const paths = site.paths.map((path, i): Intent => {
    const tls = site.tls !== undefined && rankOf('certificate', path, i) % 3 !== 1;
    return { ...path, backendProtocol: undefined, tls, redirect: tls && rankOf('plainHttp', path, i) % 2 === 0 };
  });
  const mixed = { ...site, paths: withoutRefused({ ...site, paths }, dialect) };
  const { transport } = neutralSite(mixed);
  const differs = neutralRoutes(mixed).some((route) => hostProblems(dialect, route, transport).length > 0);
  return { ...mixed, defaultBackend: differs ? undefined : site.defaultBackend };
}

function withoutRefused(site: ValidSite, { answers }: Dialect['controller']['_dialect']): Intent[] {
  const routes = neutralRoutes(site);
  const isRefused = (i: number) => answersTo(answers, neutralSite(site), routes[i]).some(({ answer }) => answer.kind === 'impossible');
  return site.paths.map((path, i) => isRefused(i) ? { ...path, redirect: false } : path);
}

/** Whether the routes of a site differ so, which no user can say yet. */
export function isMixed({ paths }: Pick<ValidSite, 'paths'>): boolean {
  return paths.some(({ tls }) => tls !== undefined);
}
