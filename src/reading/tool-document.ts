/** What documents without a kind are, by the fields that all of one sort have; the first that fits wins. */
const SIGNATURES: readonly (readonly [what: string, ...fields: string[]])[] = [
  ['OpenAPI document', 'openapi', 'info'],
  ['OpenAPI document', 'swagger', 'info'],
  ['AsyncAPI document', 'asyncapi', 'info'],
  ['lock file', 'lockfileVersion'],
  ['package.json', 'name', 'version', 'scripts'],
  ['package.json', 'name', 'version', 'dependencies'],
  ['pipeline of CircleCI', 'version', 'jobs', 'workflows'],
  // `on` is true in YAML.
  ['workflow of GitHub', 'true', 'jobs'],
  ['workflow of GitHub', 'on', 'jobs'],
  ['pipeline of GitLab', 'stages'],
  ['pipeline of Azure', 'trigger', 'steps'],
  ['pipeline of Azure', 'trigger', 'pool'],
  ['pipeline of Bitbucket', 'pipelines'],
  ['file of Docker Compose', 'services'],
  ['cdk8s.yaml', 'language', 'app'],
  ['configuration of pre-commit', 'repos'],
  ['configuration of SOPS', 'creation_rules'],
  ['configuration of MkDocs', 'site_name'],
  ['configuration of Dependabot', 'version', 'updates'],
  ['Helmfile', 'releases'],
  ['Helmfile', 'helmfiles'],
  ['configuration of Talos', 'machine', 'cluster'],
  ['configuration of Prometheus', 'scrape_configs'],
  ['configuration of Traefik', 'entryPoints'],
  ['devfile', 'schemaVersion', 'metadata', 'components'],
  ['configuration of kustomize', 'nameReference'],
  ['JSON schema', '$schema', 'properties'],
  ['JSON schema', '$schema', 'definitions'],
  ['configuration with a JSON schema', '$schema'],
];

/** Fields of an object: who leaves out its kind has written one all the same. */
const OF_OBJECTS = ['spec', 'data', 'stringData', 'rules', 'subjects'];

/** What a document without a kind is, by what is in it; nothing if nobody knows. */
export function toolDocument(fields: Readonly<Record<string, unknown>>): string | undefined {
  return SIGNATURES.find(([, ...names]) => names.every((name) => Object.hasOwn(fields, name)))?.[0];
}

/** Whether a document without a kind looks like an object that has lost it. */
export function looksLikeObject({ metadata, ...fields }: Readonly<Record<string, unknown>>): boolean {
  return typeof metadata === 'object' && metadata !== null && OF_OBJECTS.some((name) => Object.hasOwn(fields, name));
}
