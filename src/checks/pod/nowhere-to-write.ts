import { allContainers, nameOf } from './all-containers';
import { imageName } from './image-name';
import { Fields } from '../../api-rules/fields';
import { Check } from '../check';
import { Severity } from '../severity';

/** Where well-known images write when they start. */
const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['nginx', ['/var/cache/nginx', '/run']],
  ['nginxinc/nginx-unprivileged', ['/tmp']],
  ['httpd', ['/usr/local/apache2/logs']],
  ['postgres', ['/var/lib/postgresql', '/run/postgresql']],
  ['mysql', ['/var/lib/mysql', '/run/mysqld']],
  ['mariadb', ['/var/lib/mysql', '/run/mysqld']],
  ['grafana/grafana', ['/var/lib/grafana']],
]);

export const NOWHERE_TO_WRITE: Check = {
  id: 'pod/nowhere-to-write',
  title: 'an image that is known to write has a read-only file system',
  severity: Severity.WARNING,
  cause: 'The program cannot write its files and ends when it starts, again and again.',
  fix: "mount an 'emptyDir' there",
  links: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir', 'https://hub.docker.com/_/nginx'],
  *find({ workloads }) {
    for (const workload of workloads) {
      for (const container of allContainers(workload)) {
        // With a command of its own it is another program.
        if (container.child('securityContext')?.flag('readOnlyRootFilesystem') !== true || container.list('command').length > 0) {
          continue;
        }
        const { repository } = imageName(container.text('image') ?? '');
        const mounts = writableMounts(container);
        const missing = (WRITTEN.get(repository) ?? []).filter((path) => !mounts.some((mount) => isWithin(path, mount) || isWithin(mount, path)));
        if (missing.length > 0) {
          yield {
            at: workload.resource,
            field: container.pathOf('volumeMounts'),
            message: `lets ${nameOf(container)} write nowhere in ${missing.join(', ')}, as '${repository}' does`,
          };
        }
      }
    }
  },
};

function writableMounts(container: Fields): string[] {
  const writable = container.children('volumeMounts').filter((mount) => mount.flag('readOnly') !== true);
  // '/var/run' is another name of '/run' in these images.
  return writable.map((mount) => withoutSlashes(mount.text('mountPath') ?? '').replace(/^\/var\/run(?=\/|$)/, '/run'));
}

/** An expression would begin anew at each of many slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end--;
  }
  return path.slice(0, end);
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
