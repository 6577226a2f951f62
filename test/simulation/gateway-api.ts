import { byHost, Controller, forSeveralLabels, isWithin, Outcome, serviceIn, split, spoken, unanimous } from './request';

interface Match {
  readonly exact: boolean;
  readonly value: string;
  readonly rule: any;
}

/**
 * An implementation of Gateway API `v1` with a listener `http` and a listener
 * `https`, for the names in `sectionName`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export const gatewayApi: Controller = (manifests) => {
  const routes = manifests.filter(({ kind }) => kind === 'HTTPRoute');

  const service = serviceIn(manifests);
  const isHttp2 = (outcome: Outcome) => typeof outcome !== 'string' && 'service' in outcome
    && service(outcome.service).ports.some(({ port, appProtocol }) => port === outcome.port && appProtocol === 'kubernetes.io/h2c');

  const matchesAt = (listener: string) => byHost(routes.filter(({ spec }) => spec.parentRefs.some(({ sectionName }: any) => sectionName === listener))
    .flatMap(({ spec }) => spec.rules.flatMap((rule: any) => rule.matches.map((match: any) => ({
      host: spec.hostnames?.[0], exact: match.path.type === 'Exact', value: match.path.value, rule,
    })))), ({ host }) => host, forSeveralLabels);
  const listeners = { http: matchesAt('http'), https: matchesAt('https') };

  return ({ scheme, host, url }): Outcome => {
    const { path, query } = split(url);
    const matching = (listeners[scheme](host) as Match[])
      .filter(({ exact, value }) => exact ? path === value : isWithin(path, value))
      .sort(compare);
    const best = matching.filter((match) => compare(match, matching[0]) === 0);
    return matching.length === 0 ? 'nobody' : unanimous(best.map((match) => outcomeOf(match, scheme, path, query)).map((outcome) => spoken(outcome, isHttp2(outcome))));
  };
};

function compare(a: Match, b: Match): number {
  return Number(b.exact) - Number(a.exact) || b.value.length - a.value.length;
}

function outcomeOf({ value, rule }: Match, scheme: string, path: string, query: string): Outcome {
  let rewritten = path;
  for (const { type, urlRewrite, requestRedirect } of rule.filters ?? []) {
    if (type === 'RequestRedirect') {
      const { hostname, scheme: sent = scheme } = requestRedirect;
      return hostname === undefined ? 'redirect' : { location: `${sent}://${hostname}${path}${query}` };
    }
    const replacement = urlRewrite.path.replacePrefixMatch.replace(/\/$/, '');
    rewritten = `${replacement}${path.slice(value.replace(/\/$/, '').length)}` || '/';
  }
  const [{ name: service, port }] = rule.backendRefs;
  return { service, port, url: `${rewritten}${query}` };
}
