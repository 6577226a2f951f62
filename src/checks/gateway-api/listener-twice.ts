import { Check } from '../check';
import { Severity } from '../severity';

/** What is spoken first on a connection; by TLS clients say the host, so that both of its protocols get along. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([['HTTPS', 'TLS'], ['TLS', 'TLS']]);

export const LISTENER_TWICE: Check = {
  id: 'gateway-api/listener-twice',
  title: 'two listeners of a Gateway are for the same port and host, or for two protocols of one port',
  severity: Severity.ERROR,
  cause: 'Neither of them is accepted: both are conflicted.',
  fix: "give one of them another 'hostname' or 'port'",
  links: ['https://gateway-api.sigs.k8s.io/reference/spec/#listener'],
  *find(graph) {
    for (const { resource, listeners } of graph.gateways) {
      const names = new Map<string, string>();
      const languages = new Map<string, { readonly language: string; readonly name: string }>();
      for (const { name, port, host, protocol, fields } of listeners) {
        const place = `${port} ${protocol === 'UDP' ? 'UDP' : 'TCP'}`;
        const language = LANGUAGES.get(protocol) ?? protocol;
        const other = languages.get(place);
        if (other !== undefined && other.language !== language) {
          yield { at: resource, field: fields.pathOf('protocol'), message: `is ${protocol} for port ${port}, where the listener '${other.name}' speaks ${other.language}` };
          continue;
        }
        languages.set(place, other ?? { language, name });
        const key = `${place} ${host ?? '*'}`;
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
