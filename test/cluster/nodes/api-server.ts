import { readFileSync } from 'fs';
import { Agent, request } from 'https';

export interface ApiAnswer {
  readonly status: number;

  /** What was sent as JSON; or the text, where it is something else. */
  readonly body: any;
}

/** Speaks to an API server as the user of a kubeconfig, which is read when the first request is made. */
export class ApiServer {
  private connection?: { readonly server: string; readonly agent: Agent };

  /** `connections` is how many requests are under way at once. */
  public constructor(private readonly kubeconfig: string, private readonly connections = 8) {}

  /** `path` may have a query, as in `/api/v1/namespaces/x/services?fieldValidation=Strict`. */
  public request(method: string, path: string, body?: object, contentType = 'application/json'): Promise<ApiAnswer> {
    const { server, agent } = this.connection ??= this.connect();
    return new Promise((resolve, reject) => {
      const sent = request(`${server}${path}`, { method, agent, headers: { 'Content-Type': contentType } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode!, body: parse(Buffer.concat(chunks).toString()) }));
      });
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });
  }

  /** What is there; an error for every other answer. */
  public async get(path: string): Promise<any> {
    const { status, body } = await this.request('GET', path);
    if (status !== 200) {
      throw new Error(`GET ${path}: ${status} ${body.message ?? body}`);
    }
    return body;
  }

  private connect(): { server: string; agent: Agent } {
    const { clusters: [{ cluster }], users: [{ user }] } = JSON.parse(readFileSync(this.kubeconfig, 'utf8'));
    return {
      server: cluster.server,
      agent: new Agent({
        keepAlive: true,
        maxSockets: this.connections,
        ca: decode(cluster['certificate-authority-data']),
        cert: decode(user['client-certificate-data']),
        key: decode(user['client-key-data']),
      }),
    };
  }
}

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
