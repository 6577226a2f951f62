import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

const SRC = join(__dirname, '../src');
const ROOM = /^(controllers|providers)\/[^/]+\//;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.includes('generated/'));

/** What is exported by the facts of all controllers and providers. */
const exported = files.filter((file) => ROOM.test(file) && file.endsWith('/facts.ts')).flatMap((file) => Object.values<any>(jest.requireActual(join(SRC, file))));

/** What annotations for any controller began with, so that several still read some. */
const SHARED = 'ingress.kubernetes.io/';

/** Of Kubernetes itself, so that many have names within them. */
const KUBERNETES = /(^|\.)(kubernetes|k8s)\.io$/;
const GROUP = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;

/** The texts in properties of what is exported. */
function namedIn(...properties: readonly string[]): string[] {
  return exported.flatMap((value) => properties.flatMap((property): string[] => value[property] ?? []));
}

const FACTS: { readonly [kind: string]: ReadonlySet<string> } = {
  annotations: new Set([
    ...namedIn('prefixes', 'annotationPrefixes', 'classPrefixes'),
    ...exported.filter((value) => typeof value === 'string' && /[-/_]$/.test(value)),
  ].filter((prefix) => prefix !== SHARED)),
  classes: new Set(namedIn('classNames', 'internalClasses', 'publicClasses')),
  groups: new Set([...namedIn('apiGroups', 'identities'), ...exported.filter((value) => typeof value === 'string')].map((text) => text.split('/')[0])
    .filter((text) => GROUP.test(text) && !KUBERNETES.test(text))),
};

const IMAGES: readonly RegExp[] = exported.flatMap(({ pods }) => pods === undefined ? [] : [pods.image]);

/** What of these stands as text elsewhere, and why. */
const ELSEWHERE: { readonly [file: string]: { readonly because: string; readonly texts: readonly string[] } } = {
  'api-rules/judge.ts': {
    because: 'it lists the kinds with rules of their own', texts: ['projectcontour.io', 'projectcontour.io/', 'traefik.io'],
  },
  'controllers/controller-facts.ts': { because: 'it lists the names of controllers', texts: ['contour'] },
  'controllers/ingress-readers.ts': { because: 'it lists the names of controllers', texts: ['traefik'] },
  'controllers/reader-of.ts': { because: 'it lists the names of controllers', texts: ['contour', 'traefik'] },
  'controllers/written-controllers.ts': { because: 'it lists the names of controllers', texts: ['contour', 'traefik'] },
  'exposure/class-parts.ts': { because: 'it lists the names of controllers', texts: ['contour'] },
  'report/reach/shell-functions.ts': { because: 'a script names the kinds of objects for kubectl', texts: ['projectcontour.io', 'projectcontour.io/'] },
  'checks/pod/nowhere-to-write.ts': { because: 'it lists images, a web server among them', texts: ['nginx'] },
};

/** The texts and expressions in a file, besides comments, imports and links to documents. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    } else if (ts.isRegularExpressionLiteral(node)) {
      texts.push(node.text.replace(/\\/g, ''));
    }
    ts.forEachChild(node, ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? () => undefined : visit);
  };
  visit(source);
  return texts.filter((text) => !text.startsWith('https://'));
}

/** What a text says of annotations, groups, images and classes of a room. */
function factsIn(text: string): string[] {
  const within = [...FACTS.annotations, ...FACTS.groups].filter((fact) => text.includes(fact));
  return FACTS.classes.has(text) || (!text.includes(' ') && IMAGES.some((image) => image.test(text))) ? [...within, text] : within;
}

const found = new Map(files.filter((file) => !ROOM.test(file)).map((file) => [file, [...new Set(textsOf(file).flatMap(factsIn))].sort()]));

test('what annotations begin with stands in the facts of a room, and not beside them', () => {
  const beside = files.filter((file) => ROOM.test(file) && !file.endsWith('/facts.ts'));
  const names = (text: string) => [...FACTS.annotations].some((prefix) => text.includes(prefix));
  const elsewhere = beside.flatMap((file) => textsOf(file).filter(names).map((text) => `${file}: ${text}`));
  expect(elsewhere).toEqual([]);
});

test('no annotation prefix, class, image or API group of a controller or provider stands outside of its room', () => {
  const elsewhere = [...found].flatMap(([file, texts]) => texts.filter((text) => !ELSEWHERE[file]?.texts.includes(text)).map((text) => `${file}: ${text}`));
  expect(elsewhere).toEqual([]);
});

test.each(Object.entries(ELSEWHERE))('%s still needs to be allowed', (file, { texts }) => {
  expect(texts.filter((text) => !found.get(file)?.includes(text))).toEqual([]);
});

test.each([
  'nginx.ingress.kubernetes.io/auth-url', 'service.beta.kubernetes.io/aws-load-balancer-scheme', 'gce-internal', 'traefik', 'metallb.io/v1beta1',
  'traefik.containo.us', 'ghcr.io/projectcontour/envoy:v1', 'registry.k8s.io/ingress-nginx/controller', 'cilium.io/v2',
])('%s is found', (text) => {
  expect(factsIn(text)).not.toEqual([]);
});

test.each([
  'networking.k8s.io/v1', 'kubernetes.io/ingress.class', 'service.beta.kubernetes.io/load-balancer-source-ranges', 'app.kubernetes.io/name', 'public',
])('%s is of no room', (text) => {
  expect(factsIn(text)).toEqual([]);
});

test('texts, parts of templates and expressions of a file are found', () => {
  expect(textsOf('providers/aws/facts.ts')).toContain('service.beta.kubernetes.io/aws-load-balancer-');
  expect(textsOf('controllers/traefik/facts.ts')).toContain('/^traefik.io//');
});
