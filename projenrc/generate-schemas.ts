/**
 * Writes what kinds look like, in every supported version of Kubernetes, to `src/schemas/generated/schemas.ts`:
 *
 *     npx tsx projenrc/generate-schemas.ts
 *
 * The OpenAPI description of each version is in the Go module `k8s.io/kubernetes`, and those of custom kinds are the
 * CustomResourceDefinitions in the modules of their controllers. Go fetches the modules.
 */
import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { customResourceDefinitions, KUBERNETES, minorOf, openApiOf } from './published-modules';

const FILE = join(__dirname, '..', 'src', 'schemas', 'generated', 'schemas.ts');

/** The custom kinds that are wanted. */
const CUSTOM = new RegExp(`^(${[
  'Gateway', 'GatewayClass', 'HTTPRoute', 'GRPCRoute', 'ReferenceGrant',
  'HTTPProxy', 'TLSCertificateDelegation',
  'Middleware', 'IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP', 'TLSOption',
  'Certificate', 'Issuer', 'ClusterIssuer',
].join('|')})$`);

/** Kinds of Kubernetes that nobody writes into a file, and their groups. */
const UNWANTED = /(List|Review|Status|Options|Binding|Eviction)$|^(events|internal|meta|authentication|authorization)\./;

/** A schema as OpenAPI has it. */
interface Schema {
  readonly 'type'?: string;
  readonly 'format'?: string;
  readonly '$ref'?: string;
  readonly 'properties'?: { readonly [name: string]: Schema };
  readonly 'additionalProperties'?: Schema | boolean;
  readonly 'items'?: Schema;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly group: string; readonly version: string; readonly kind: string }[];
}

/** The fields of each type by what they hold: see `src/schemas/shapes.ts`. */
type Types = Map<string, Map<string, string>>;

const SCALARS: Readonly<Record<string, string>> = { string: 's', integer: 'i', boolean: 'b', number: 'n' };

/** Types that are written otherwise than they are described. */
const SPECIAL: Readonly<Record<string, string>> = {
  'pkg.api.resource.Quantity': 'q',
  'pkg.util.intstr.IntOrString': 'x',
};

const nameOf = (ref: string) => ref.replace(/^(#\/definitions\/)?io\.k8s\.(apimachinery\.|api\.|kube-aggregator\.)?/, '');

function shapeOf(schema: Schema, definitions: ReadonlyMap<string, Schema>, inline: (schema: Schema) => string): string {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref);
    const target = definitions.get(name);
    return SPECIAL[name] ?? (target?.properties === undefined ? shapeOf({ ...target, $ref: undefined }, definitions, inline) : `@${name}`);
  }
  if (schema['x-kubernetes-int-or-string']) {
    return 'x';
  }
  if (schema.type === 'array') {
    return `[${shapeOf(schema.items ?? {}, definitions, inline)}`;
  }
  if (schema.properties !== undefined && !schema['x-kubernetes-preserve-unknown-fields']) {
    return inline(schema);
  }
  if (typeof schema.additionalProperties === 'object') {
    return `{${shapeOf(schema.additionalProperties, definitions, inline)}`;
  }
  return SCALARS[schema.type ?? ''] ?? (schema.type === 'object' ? 'o' : 'a');
}

/** The types that the kinds of one version of Kubernetes are made of, and the kinds by their types. */
function kubernetesTypes(version: string): { types: Types; kinds: Map<string, string> } {
  const { definitions } = openApiOf(version);
  const byName = new Map<string, Schema>(Object.entries(definitions as Record<string, Schema>).map(([name, schema]) => [nameOf(name), schema]));
  const kinds = new Map<string, string>();
  const types: Types = new Map();
  for (const [name, schema] of byName) {
    const { group, version: of, kind } = schema['x-kubernetes-group-version-kind']?.[0] ?? { group: '', version: '', kind: '' };
    if (kind !== '' && schema.properties?.metadata !== undefined && !UNWANTED.test(kind) && !UNWANTED.test(`${group}.`) && !UNWANTED.test(name)) {
      kinds.set(`${group === '' ? '' : `${group}/`}${of} ${kind}`, name);
      reach(name, byName, types);
    }
  }
  return { types, kinds };
}

function reach(name: string, definitions: ReadonlyMap<string, Schema>, types: Types): void {
  if (types.has(name)) {
    return;
  }
  const fields = new Map<string, string>();
  types.set(name, fields);
  for (const [field, schema] of Object.entries(definitions.get(name)?.properties ?? {})) {
    const shape = isOpaque(name, field) ? 'a' : shapeOf(schema, definitions, () => 'o');
    fields.set(field, shape);
    const [, target] = /@(.*)$/.exec(shape) ?? [];
    if (target !== undefined) {
      reach(target, definitions, types);
    }
  }
}

/** What servers write, and nobody else: present, but not looked into. */
function isOpaque(type: string, field: string): boolean {
  return field === 'status' || (type.endsWith('.ObjectMeta') && field === 'managedFields');
}

/** The types of custom kinds, each inner object being one. */
function customTypes(): { types: Types; kinds: Map<string, string> } {
  const types: Types = new Map();
  const kinds = new Map<string, string>();
  for (const { spec } of customResourceDefinitions().filter((definition) => CUSTOM.test(definition.spec.names.kind))) {
    for (const { name, served, schema } of spec.versions) {
      const type = `${spec.group}.${name}.${spec.names.kind}`;
      if (served && !types.has(type)) {
        kinds.set(`${spec.group}/${name} ${spec.names.kind}`, type);
        addCustom(type, schema.openAPIV3Schema, types);
        types.get(type)!.set('metadata', '@pkg.apis.meta.v1.ObjectMeta').set('apiVersion', 's').set('kind', 's');
      }
    }
  }
  return { types, kinds };
}

function addCustom(name: string, schema: Schema, types: Types): void {
  const fields = new Map<string, string>();
  types.set(name, fields);
  for (const [field, child] of Object.entries(schema.properties ?? {})) {
    const inner = `${name}.${field}`;
    fields.set(field, isOpaque(name, field) ? 'a' : shapeOf(child, new Map(), (object) => {
      addCustom(inner, object, types);
      return `@${inner}`;
    }));
  }
}

/** One line for each type: its fields, with the versions that have them where not all do. */
function merged(): string[] {
  const versions = KUBERNETES.map((version) => ({ minor: minorOf(version), ...kubernetesTypes(version) }));
  const [oldest, newest] = [versions[0].minor, versions[versions.length - 1].minor];
  const lines: string[] = [];
  const typeNames = [...new Set(versions.flatMap(({ types }) => [...types.keys()]))].sort();
  for (const name of typeNames) {
    const shapes = new Map<string, { shape: string; minors: number[] }[]>();
    for (const { minor, types } of versions) {
      for (const [field, shape] of types.get(name) ?? []) {
        const known = shapes.get(field) ?? [];
        shapes.set(field, known);
        const same = known.find((other) => other.shape === shape);
        same === undefined ? known.push({ shape, minors: [minor] }) : same.minors.push(minor);
      }
    }
    const fields = [...shapes].sort().flatMap(([field, known]) => known.map(({ shape, minors }) => {
      const [from, to] = [minors[0], minors[minors.length - 1]];
      return `${field}:${shape}${from === oldest && to === newest ? '' : `#${from}-${to}`}`;
    }));
    lines.push(`${name} ${fields.join(' ')}`);
  }
  const custom = customTypes();
  for (const [name, fields] of [...custom.types].sort()) {
    lines.push(`${name} ${[...fields].sort().map(([field, shape]) => `${field}:${shape}`).join(' ')}`);
  }
  const kinds = new Map<string, string>();
  for (const { minor, kinds: own } of versions) {
    own.forEach((type, kind) => kinds.set(kind, `${type} ${kinds.get(kind)?.split(' ')[1] ?? minor}-${minor}`.replace(/(\d+)-\d+-(\d+)$/, '$1-$2')));
  }
  custom.kinds.forEach((type, kind) => kinds.set(kind, `${type} ${oldest}-${newest}`));
  return ['', ...[...kinds].sort().map(([kind, value]) => `= ${kind} ${value}`), ...lines];
}

mkdirSync(dirname(FILE), { recursive: true });
writeFileSync(FILE, [
  '// ~~ Generated by projenrc/generate-schemas.ts from the OpenAPI descriptions of Kubernetes and the CustomResourceDefinitions of controllers.',
  `export const NEWEST_MINOR = ${minorOf(KUBERNETES[KUBERNETES.length - 1])};`,
  '/** See `shapes.ts`. */',
  `export const SCHEMAS = ${JSON.stringify(merged().join('\n'))};`,
  '',
].join('\n'));
