import { literalPattern } from '../../text/safe-path';
import { isNetwork } from '../allowed-networks';
import { Look } from '../look';
import { SeenObject } from '../seen-objects';
import { AllowedNetworks, RedirectTarget } from '../served-path';
import { REDIRECTED } from './facts';

/** What a Middleware does with the requests of one path. */
export interface MiddlewareEffect {
  readonly redirect?: { readonly permanent: boolean };
  readonly elsewhere?: RedirectTarget;
  readonly rewrite?: string;
  readonly allowed?: AllowedNetworks;
}

/**
 * What a Middleware does with a prefix, or an exact path. What it does otherwise, or with a part of its requests only,
 * stays unread.
 */
export function middlewareEffect({ name, spec }: SeenObject, path: string): MiddlewareEffect {
  const redirect = spec.child('redirectScheme');
  if (redirect?.text('scheme', (scheme) => scheme === 'https') !== undefined) {
    return { redirect: { permanent: redirect.flag('permanent') ?? false } };
  }
  const elsewhere = spec.child('redirectRegex');
  if (elsewhere !== undefined) {
    return redirectElsewhere(elsewhere);
  }
  const list = spec.child('ipAllowList') ?? spec.child('ipWhiteList');
  const networks = list?.texts('sourceRange', (texts) => texts.every(isNetwork)) ?? [];
  if (networks.length > 0) {
    // a strategy is not understood, and takes the address of a header
    return { allowed: { networks, because: `Middleware ${name}`, ...(list!.has('ipStrategy') ? {} : { areOfConnections: true }) } };
  }
  const stripped = spec.child('stripPrefix');
  if (stripped !== undefined) {
    return strip(stripped, path);
  }
  const replaced = spec.child('replacePathRegex');
  return replaced === undefined ? {} : replace(replaced, path);
}

/** Any address that becomes the same path of another host. */
function redirectElsewhere(redirectRegex: Look): MiddlewareEffect {
  const form = /^(https?):\/\/([a-z0-9.-]+)\/(?:[$]1|[$][{]1[}])$/;
  const regex = redirectRegex.text('regex', (text) => text === REDIRECTED);
  const replacement = redirectRegex.text('replacement', (text) => regex !== undefined && form.test(text));
  if (replacement === undefined) {
    return {};
  }
  const [, scheme, host] = form.exec(replacement)!;
  return { elsewhere: { scheme, host, permanent: redirectRegex.flag('permanent') ?? false } };
}

function strip(stripPrefix: Look, path: string): MiddlewareEffect {
  const isFor = (prefix: string) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
  const [prefix] = stripPrefix.texts('prefixes', (prefixes) => prefixes.length === 1 && isFor(prefixes[0]));
  return prefix === undefined ? {} : { rewrite: path.slice(prefix.replace(/\/$/, '').length) || '/' };
}

function replace(replacePathRegex: Look, path: string): MiddlewareEffect {
  const regex = replacePathRegex.text('regex', (text) => text === `^${path === '/' ? '' : literalPattern(path)}(/.*)?$`);
  const replacement = replacePathRegex.text('replacement', (text) => /^[^$]*\$1$/.test(text));
  return regex === undefined || replacement === undefined ? {} : { rewrite: replacement.slice(0, -'$1'.length) || '/' };
}
