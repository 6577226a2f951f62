import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const LISTENER_TWICE: Check = {
  id: 'X-92',
  title: 'two listeners of a Gateway are for the same port and host',
  severity: Severity.ERROR,
  cause: 'Neither of them is accepted: both are conflicted.',
  fix: "give one of them another 'hostname' or 'port'",
  links: ['https://gateway-api.sigs.k8s.io/reference/spec/#listener'],
  *find(graph) {
    for (const { resource, listeners } of graph.gateways) {
      const names = new Map<string, string>();
      for (const { name, port, host, protocol, fields } of listeners) {
        const key = `${port} ${protocol === 'UDP' ? 'UDP' : 'TCP'} ${host ?? '*'}`;
        const first = names.get(key);
        if (first === undefined) {
          names.set(key, name);
        } else {
          yield { at: resource, field: fields.path, message: `is for port ${port} and ${host ?? 'every host'}, as the listener '${first}' is` };
        }
      }
    }
  },
};
