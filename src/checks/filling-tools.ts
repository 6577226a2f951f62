/** What fills placeholders in, by how they begin; nothing where a pipeline does by itself. */
const TOOLS: readonly (readonly [begin: string, tool: string])[] = [
  ['ENC[', 'sops --decrypt'],
  ['#@', 'ytt -f'],
  ['${{', ''],
  ['{{', 'helm template'],
  ['{%', 'jinja2'],
  ['<%', 'erb'],
  ['[[', 'gomplate'],
  ['#{', 'Octopus Deploy'],
  ['<path:', 'argocd-vault-plugin generate'],
  ['$(', 'kubectl kustomize'],
  ['$', 'envsubst'],
];

/** Tools that fill in other forms than their first one. */
const ALSO: ReadonlyMap<string, string> = new Map([['envsubst', 'flux build kustomization'], ['helm template', 'jinja2']]);

/** Names of tools that may fill some placeholders in; none where people do. */
export function fillingTools(placeholders: readonly string[]): readonly string[] {
  const tools = placeholders.flatMap((placeholder) => TOOLS.find(([begin]) => placeholder.startsWith(begin))?.[1] ?? []);
  return [...new Set(tools.filter((tool) => tool !== '').flatMap((tool) => [tool, ...(ALSO.has(tool) ? [ALSO.get(tool)!] : [])]))];
}
