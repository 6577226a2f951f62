import { spawn } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { on } from '../nodes/machines';
import { Node } from '../nodes/network';

export interface Rewriting {
  /** Where it runs, and is reached at port 8090. */
  readonly node: Node;
  readonly ingress: any;

  /** The address in the cluster that paths are sent to. */
  readonly backend: string;
}

const PORT = 8090;

/**
 * Debian's nginx in place of ingress-nginx, which can't be run here: with the lines `location`, `rewrite` and `proxy_pass`
 * that its template writes for an Ingress with a rewrite target.
 *
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/template/template.go
 */
export class Nginx {
  public static start(rewriting: Rewriting): Nginx {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, configuration(folder, rewriting));
    const child = spawn(...on(rewriting.node, 'nginx', '-c', file, '-e', join(folder, 'error.log')), { stdio: 'inherit' });
    return new Nginx(`http://${rewriting.node.address}:${PORT}`, () => {
      child.kill();
      rmSync(folder, { recursive: true });
    });
  }

  private constructor(public readonly url: string, public readonly stop: () => void) {}
}

function configuration(folder: string, { ingress, backend }: Rewriting): string {
  const target = ingress.metadata.annotations['nginx.ingress.kubernetes.io/rewrite-target'];
  const [{ path }] = ingress.spec.rules[0].http.paths;
  return `
    daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      upstream upstream_balancer { server ${backend}; }
      server {
        listen ${PORT};
        location ~* "^${path}" {
          proxy_set_header Host $http_host;
          rewrite "(?i)${path}" ${target} break;
          proxy_pass http://upstream_balancer;
        }
        location / { return 404; }
      }
    }
  `;
}
