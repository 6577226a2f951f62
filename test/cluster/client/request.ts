import * as http from 'http';
import * as https from 'https';
import { DetailedPeerCertificate, TLSSocket } from 'tls';
import { CLIENT, NETWORK } from '../nodes/network';

const PATIENCE = 3000;

/** What arrived at the pod that answered; see `go/pods/echo`. */
export interface Echo {
  readonly pod: string;
  readonly namespace: string;
  readonly uid: number;

  /** For example `HTTP/1.1`, or `UDP`. */
  readonly protocol: string;
  readonly port: string;

  /** The address that the request came from, as the pod sees it. */
  readonly client: string;
  readonly method?: string;
  readonly host?: string;

  /** As it was sent: neither decoded nor cleaned. */
  readonly path?: string;
  readonly query?: string;

  /** By lower-case names. */
  readonly headers?: { readonly [name: string]: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;

  /** If a pod with the image `echo:1` answered. */
  readonly echo?: Echo;

  /** If the request was encrypted. */
  readonly certificate?: DetailedPeerCertificate;
}

export interface RequestOptions {
  /**
   * Who makes the request: two machines, for all that the cluster sees.
   *
   * @default 'client'
   */
  readonly from?: 'client' | 'stranger';

  /** @default 'GET' */
  readonly method?: string;

  /**
   * The header `Host`; with `https` also the name that the server is asked for a certificate of.
   *
   * @default - that of the URL
   */
  readonly host?: string;

  /** @default - none */
  readonly headers?: { readonly [name: string]: string };

  /**
   * The authority that must have issued the certificate, in PEM.
   *
   * @default - any certificate will do; look at `answer.certificate`
   */
  readonly ca?: string;
}

/**
 * Makes one request on a new connection. Redirects are not followed, and the path is sent as it stands in `url`.
 *
 * Fails when no answer arrives within 3 seconds.
 */
export function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const [, protocol, server, port, path] = /^(https?):\/\/([^/:?]+)(?::(\d+))?(.*)$/.exec(url)!;
  const { from, method, host = server, headers, ca } = options;
  const name = host.replace(/:\d+$/, '');
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'https' ? https : http).request({
      host: server,
      port,
      path: path.startsWith('/') ? path : `/${path}`,
      method,
      headers: { ...headers, Host: host },
      localAddress: from === 'stranger' ? NETWORK.stranger : CLIENT.address,
      agent: false,
      timeout: PATIENCE,
      ...(protocol === 'https' ? { servername: /[a-z]/i.test(name) ? name : '', ca, rejectUnauthorized: ca !== undefined } : {}),
    }, (response) => {
      const { socket } = response;
      const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate(true) : undefined;
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode!, headers: response.headers, body, echo: echoOf(body), certificate });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`${url} did not answer within ${PATIENCE / 1000} s`)));
    sent.on('error', reject);
    sent.end();
  });
}

/** What arrived at the pod, if the text is the answer of one. */
export function echoOf(body: string): Echo | undefined {
  return body.startsWith('{"pod":') ? JSON.parse(body) : undefined;
}
