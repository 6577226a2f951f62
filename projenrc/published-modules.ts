/** The Go modules that hold what Kubernetes and controllers publish of their kinds. */
import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';

/** The newest release of each supported version. */
export const KUBERNETES = ['v1.32.13', 'v1.33.13', 'v1.34.4', 'v1.35.4', 'v1.36.3'];

/** Modules with CustomResourceDefinitions, and the folders of these. */
const CUSTOM: ReadonlyArray<readonly [module: string, folder: string]> = [
  ['sigs.k8s.io/gateway-api@v1.6.1', 'config/crd/experimental'],
  ['github.com/projectcontour/contour@v1.33.8', 'examples/contour'],
  ['github.com/traefik/traefik/v3@v3.6.12', 'docs/content/reference/dynamic-configuration'],
  ['github.com/cert-manager/cert-manager@v1.21.2', 'deploy/crds'],
];

/** The minor version of a release: 32 of 'v1.32.13'. */
export function minorOf(release: string): number {
  return Number(release.split('.')[1]);
}

/** The OpenAPI description of a release of Kubernetes. */
export function openApiOf(release: string): any {
  return JSON.parse(readFileSync(join(moduleFolder(`k8s.io/kubernetes@${release}`), 'api/openapi-spec/swagger.json'), 'utf8'));
}

/** All CustomResourceDefinitions, in the order of modules and files. */
export function customResourceDefinitions(): any[] {
  return CUSTOM.flatMap(([module, folder]) => filesBelow(join(moduleFolder(module), folder)))
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS()))
    .filter((object) => object?.kind === 'CustomResourceDefinition');
}

/** Go fetches it. */
function moduleFolder(module: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'));
  writeFileSync(join(folder, 'go.mod'), 'module modules\n\ngo 1.24\n');
  return JSON.parse(execFileSync('go', ['mod', 'download', '-json', module], { cwd: folder, encoding: 'utf8' })).Dir;
}

function filesBelow(folder: string): string[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).map((file) => join(folder, file));
  return files.filter((file) => /\.ya?ml$/.test(file) && statSync(file).isFile()).sort();
}
