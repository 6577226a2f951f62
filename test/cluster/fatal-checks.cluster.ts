import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { kubectl, record } from './client';
import { BUILT_IN, partsOf } from '../../src/api-rules/kinds';
import { CHECKS } from '../../src/checks/checks';
import { findings } from '../../src/checks/engine';
import { Severity } from '../../src/checks/severity';
import { Graph } from '../../src/graph/graph';

const CASES = join(__dirname, '..', 'checks', 'cases');

/** What is lost between constructs and files never gets to a server. */
const OF_SYNTHESIS = new Set(['identity/lost-by-file-name', 'identity/lost-patch']);

const fatal = CHECKS.filter(({ id, severity }) => severity === Severity.FATAL && !OF_SYNTHESIS.has(id));
const cases = fatal.flatMap(({ id }) => readdirSync(join(CASES, id)).sort().map((file) => ({ id, file, yaml: readFileSync(join(CASES, id, file), 'utf8') })));

const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: [] };

/** Whether something is fatal there, by any rule or check. What is given twice can be applied, but not created. */
function isFatal(yaml: string): boolean {
  const manifests = parseAllDocuments(yaml).map((document) => ({ object: document.toJS(), origin: {} }));
  return findings(new Graph(manifests), FACTS).some(({ id, severity }) => severity === Severity.FATAL || id === 'identity/lost-by-repetition');
}

const refused = cases.filter(({ yaml }) => isFatal(yaml));
const accepted = cases.filter(({ yaml }) => !isFatal(yaml) && !/^# /m.test(yaml) && askedFor(yaml).length > 0);

test('what a case is made to fail by is fatal', () => {
  const failing = cases.filter(({ yaml }) => /^# fatal /m.test(yaml));
  expect(failing).not.toHaveLength(0);
  expect(refused).toEqual(expect.arrayContaining(failing));
});

test.each(refused)('the API server refuses $id $file', async ({ yaml }) => {
  expect(await created(yaml)).not.toBe('');
});

test.each(accepted)('the API server accepts $id $file', async ({ yaml }) => {
  expect(await created(yaml)).toBe('');
});

afterAll(() => record({ section: 'Verdicts', what: `${fatal.length} fatal checks of several objects`, figure: `${refused.length} cases refused, ${accepted.length} accepted` }));

let number = 0;

/** Creates all objects of a case for good, in namespaces of their own; what the server says to them, or nothing. */
async function created(yaml: string): Promise<string> {
  const prefix = `case-${number++}`;
  const named = askedFor(yaml).map((object) => inPlace(object, prefix));
  const namespaces = [...new Set(named.map(({ metadata }) => metadata.namespace))];
  const declared = new Map(named.filter(({ kind }) => kind === 'Namespace').map((namespace) => [namespace.metadata.name, namespace]));
  try {
    for (const namespace of namespaces) {
      const object = declared.get(namespace) ?? { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
      await kubectl(['create', '--filename=-'], { input: JSON.stringify(object) });
      await kubectl(['create', 'serviceaccount', 'ready', `--namespace=${namespace}`]);
    }
    const rest = named.filter(({ kind }) => kind !== 'Namespace');
    return await kubectl(['create', '--validate=strict', '--filename=-'], { input: rest.map((object) => JSON.stringify(object)).join('\n---\n') })
      .then(() => '', (error: Error) => error.message);
  } finally {
    await kubectl(['delete', 'namespace', '--wait=false', '--ignore-not-found', ...namespaces, ...declared.keys()]);
    await kubectl(['delete', 'services', '--all', ...namespaces.slice(0, 1).map((name) => `--namespace=${name}`)]).catch(() => undefined);
  }
}

/** The cluster has no more kinds than Kubernetes itself until a controller is there. */
function askedFor(yaml: string): any[] {
  return parseAllDocuments(yaml).map((document) => document.toJS()).filter((object) => object !== null && !isCustom(object));
}

/** Groups of custom kinds have a dot, as some of Kubernetes have. */
function isCustom({ apiVersion }: any): boolean {
  const { group } = partsOf(apiVersion);
  return group.includes('.') && !BUILT_IN.hasGroup(group);
}

function inPlace(object: any, prefix: string): any {
  const { metadata = {}, kind } = object;
  if (kind === 'Namespace') {
    return { ...object, metadata: { ...metadata, name: `${prefix}-${metadata.name}`, namespace: `${prefix}-${metadata.name}` } };
  }
  return { ...object, metadata: { ...metadata, namespace: `${prefix}-${metadata.namespace ?? 'default'}` } };
}
