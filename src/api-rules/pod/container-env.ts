import { Fields } from '../fields';
import { judgeFieldRef, judgeResourceFieldRef } from './pod-field';
import { CONFIG_KEY_RULE, isConfigKey } from '../formats/config-key';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { ENV_NAME_RULE, isEnvName } from '../formats/env-name';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef'];

/** The last version that does not read variables from files in a volume. */
const NO_FILES_UNTIL = 34;

/** The environment variables of a container. */
export function judgeEnv(container: Fields): void {
  for (const variable of container.children('env')) {
    const name = variable.text('name') ?? '';
    if (!isEnvName(name)) {
      variable.refuse('pod/invalid-environment', 'name', ENV_NAME_RULE, 'choose another name');
    }
    judgeValueFrom(variable);
  }
  for (const source of container.children('envFrom')) {
    judgeEnvFrom(source);
  }
}

function judgeValueFrom(variable: Fields): void {
  const value = variable.text('value') ?? '';
  const valueFrom = variable.child('valueFrom');
  if (valueFrom === undefined) {
    return;
  }
  const sources = SOURCES.filter((name) => valueFrom.has(name)).length;
  if (sources !== 1) {
    const refusedBy = sources === 0 && valueFrom.has('fileKeyRef') ? { until: NO_FILES_UNTIL } : undefined;
    valueFrom.refuseAll('pod/invalid-environment', 'must have exactly one source', 'write one variable for each source', refusedBy);
  } else if (valueFrom.has('fileKeyRef')) {
    valueFrom.refuseAll('pod/invalid-environment', 'must have exactly one source', 'write one variable for each source', { since: NO_FILES_UNTIL + 1 });
  } else if (value !== '') {
    variable.refuse('pod/invalid-environment', 'valueFrom', "must not be set together with 'value'", 'keep one of them');
  }
  judgeFieldRef(valueFrom.child('fieldRef'), 'pod/invalid-environment', { isVolume: false });
  judgeResourceFieldRef(valueFrom.child('resourceFieldRef'), 'pod/invalid-environment', { isVolume: false });
  for (const name of ['configMapKeyRef', 'secretKeyRef']) {
    const reference = valueFrom.child(name);
    if (reference !== undefined) {
      judgeKeyReference(reference);
    }
  }
}

function judgeKeyReference(reference: Fields): void {
  if (!isDnsSubdomain(reference.text('name') ?? '')) {
    reference.refuse('pod/invalid-environment', 'name', DNS_SUBDOMAIN_RULE, 'write the name of an object in the same namespace');
  }
  if (!isConfigKey(reference.text('key') ?? '')) {
    reference.refuse('pod/invalid-environment', 'key', CONFIG_KEY_RULE, 'write a key of the object');
  }
}

function judgeEnvFrom(source: Fields): void {
  const prefix = source.text('prefix');
  if (prefix && !isEnvName(prefix)) {
    source.refuse('pod/invalid-environment', 'prefix', ENV_NAME_RULE, 'choose another prefix');
  }
  if (source.has('configMapRef') === source.has('secretRef')) {
    source.refuseAll('pod/invalid-environment', "must have either 'configMapRef' or 'secretRef'", 'write one entry for each source');
  }
  for (const name of ['configMapRef', 'secretRef']) {
    const reference = source.child(name);
    const text = reference?.text('name') ?? '';
    // The server looks at the name as if more letters could follow.
    if (reference !== undefined && !isDnsSubdomain(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text)) {
      reference.refuse('pod/invalid-environment', 'name', DNS_SUBDOMAIN_RULE, 'write the name of an object in the same namespace');
    }
  }
}
