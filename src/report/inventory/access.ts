import { Resource } from '../../graph/resource';
import { joined } from '../../text/joined';
import { shellWord } from '../reach/shell-word';

/** A command that prints a part of an object of the cluster. */
export function getCommand(resource: string, namespace: string, name: string, jsonpath: string): string {
  const where = namespace === '' ? '' : ` --namespace=${shellWord(namespace)}`;
  return joined('kubectl get ', shellWord(`${resource}/${name}`), where, ' --output=', shellWord(`jsonpath=${jsonpath}`));
}

/** Prints 'address:port'; the port may be a command itself. */
export function addressCommand(address: string, port: string): string {
  return joined('echo "$(', address, '):', port, '"');
}

/** Prints an address of some node. */
export const NODE_ADDRESS = `kubectl get nodes --output=${shellWord('jsonpath={.items[0].status.addresses[0].address}')}`;

/** Prints the address of the node that a pod of these labels runs on. */
export function hostAddress({ namespace }: Resource, labels: ReadonlyMap<string, string>): string {
  const where = namespace === '' ? '' : ` --namespace=${shellWord(namespace)}`;
  const selector = [...labels].map(([key, value]) => `${key}=${value}`).join(',');
  return `kubectl get pods${where} --selector=${shellWord(selector)} --output=${shellWord('jsonpath={.items[0].status.hostIP}')}`;
}

/** An IPv6 address in a URL stands in brackets. */
export function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** A URL that cannot be taken for more than an address, whatever is in host and path. */
export function urlOf(scheme: string, host: string, port: number | undefined, path: string): string {
  const isUsual = port === undefined || (scheme === 'https' && port === 443) || (scheme === 'http' && port === 80);
  return `${scheme}://${urlHost(host)}${isUsual ? '' : `:${port}`}${urlPath(path)}`;
}

export function urlHost(host: string): string {
  return host.replace(/[^A-Za-z0-9.*:[\]-]/gu, encoded);
}

/** What is neither a letter nor a sign of paths is written by its bytes; escapes that are there stay. */
export function urlPath(path: string): string {
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return rooted.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~/%:@!$&()*+,;=]/gu, encoded);
}

function encoded(character: string): string {
  return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character).replace("'", '%27');
}
