import { parsed } from './action';
import { ALB_PREFIX, CERTIFICATE_ARN } from './facts';
import { AlbClass } from './reach';
import { certificateFor } from '../ingress-rules';
import { isMap } from '../look';
import { SeenObject } from '../seen-objects';
import { ServedPath } from '../served-path';

/** Where a load balancer listens, and with which certificate; by HTTPS there always is one. */
export type Listener = Required<Pick<ServedPath, 'port'>> & (
  | { readonly scheme: 'http' }
  | { readonly scheme: 'https'; readonly certificate: NonNullable<ServedPath['certificate']> }
);

/** A listener as it is written. */
interface Listed {
  readonly scheme: 'http' | 'https';
  readonly port: number;
}

const HTTP: Listed = { scheme: 'http', port: 80 };
const HTTPS: Listed = { scheme: 'https', port: 443 };
const SCHEMES: ReadonlyMap<string, Listed['scheme']> = new Map([['HTTP', 'http'], ['HTTPS', 'https']]);

/**
 * The listeners of a load balancer for a host: without a list, one for HTTPS if it is given a certificate by name, and else
 * one for HTTP. The hosts of `tls` are what it looks for certificates by, once there is a listener for HTTPS.
 */
export function listenersOf(ingress: SeenObject, { hasCertificates }: AlbClass): (host: string | undefined) => Listener[] {
  const { annotations } = ingress;
  const ofBalancer = annotations.text(CERTIFICATE_ARN) || hasCertificates ? {} : undefined;
  const text = annotations.text(`${ALB_PREFIX}listen-ports`, (ports) => listed(ports) !== undefined);
  const listeners = text === undefined ? undefined : listed(text);
  return (host) => {
    const certificate = certificateFor(ingress, host) ?? ofBalancer;
    const own = listeners ?? [ofBalancer === undefined ? HTTP : HTTPS];
    return own.map(({ scheme, port }) => scheme === 'http' ? { scheme, port } : { scheme, port, certificate: certificate ?? {} });
  };
}

/** Whether clients take the port by themselves. */
export function isUsual({ scheme, port }: Listener): boolean {
  return port === (scheme === 'http' ? HTTP : HTTPS).port;
}

/** `[{"HTTP": 80}, {"HTTPS": 443}]`. */
function listed(text: string): Listed[] | undefined {
  const list = parsed(text);
  const entries = (Array.isArray(list) ? list : []).flatMap((entry) =>
    isMap(entry) ? Object.entries(entry).map(([protocol, port]) => listenerOf(protocol, port)) : undefined);
  return entries.length > 0 && entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function listenerOf(protocol: string, port: unknown): Listed | undefined {
  const scheme = SCHEMES.get(protocol);
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65536;
  return scheme === undefined || !isPort ? undefined : { scheme, port };
}
