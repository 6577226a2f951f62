import { allContainers, nameOf } from './all-containers';
import { Check } from '../check';
import { Severity } from '../severity';

const SECRET = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|SECRET_?KEY|ACCESS_?KEY|CREDENTIALS?)$/i;
/** Not a secret, whatever the variable is called: a switch, a number, another variable, a file, a URL without a password. */
const HARMLESS = /^(?:|true|false|yes|no|on|off|none|null|\d{1,5}|\$\(.*\)|\.?\/.*|https?:\/\/[^@]*)$/i;

export const SECRET_IN_VARIABLE: Check = {
  id: 'pod/secret-in-variable',
  title: 'a secret is written into the manifest',
  severity: Severity.WARNING,
  cause: 'Everybody who may read the manifest, the repository or the pod can read it.',
  fix: "put it into a Secret and refer to it by 'valueFrom.secretKeyRef', or mount it as a file",
  links: ['https://kubernetes.io/docs/concepts/configuration/secret/', 'https://hub.armosec.io/docs/c-0012'],
  *find({ workloads, configSources }) {
    for (const workload of workloads) {
      for (const container of allContainers(workload)) {
        for (const variable of container.children('env')) {
          const name = variable.text('name') ?? '';
          const value = variable.text('value');
          if (value !== undefined && SECRET.test(name) && !HARMLESS.test(value) && !variable.has('valueFrom') && configSources.find('Secret', workload.namespace, value) === undefined) {
            const message = `holds '${name}' of ${nameOf(container)} in plain text`;
            yield { at: workload.resource, field: variable.pathOf('value'), message };
          }
        }
      }
    }
  },
};
