import { Build, Builds } from './builds';
import { entriesOf, valueOf } from './kustomization';
import { ANY_KIND } from '../../graph/cluster-facts';
import { ExternalObject } from '../../graph/external-object';

/** Fields by which objects come in that no file shows. */
const MAKING = ['generators', 'transformers', 'helmCharts', 'helmChartInflationGenerator'];

const GENERATED: readonly (readonly [field: string, kind: string])[] = [['configMapGenerator', 'ConfigMap'], ['secretGenerator', 'Secret']];

/** What a build makes beside what is read, so that it is not missing: generated ConfigMaps and Secrets, and anything where not all is read. */
export function madeObjects(build: Build, builds: Builds, isRead: (path: string) => boolean): ExternalObject[] {
  const generated = build.parts.flatMap(({ kustomization: { fields } }) => GENERATED.flatMap(([field, kind]) => generatedBy(fields, field, kind)));
  if (isWhole(build, builds, isRead)) {
    return generated;
  }
  // Of objects that several builds share it is not known in which namespace they are.
  const [{ namespace }] = build.parts;
  return [...generated, { kind: ANY_KIND, namespaceName: builds.hasVariants(build) ? undefined : namespace }];
}

function generatedBy(fields: object, field: string, kind: string): ExternalObject[] {
  return entriesOf(fields, field).flatMap((generator) => {
    const name = valueOf(generator, 'name');
    return typeof name === 'string' ? [{ kind, name }] : [];
  });
}

/** Whether all objects of a build are read. */
function isWhole(build: Build, builds: Builds, isRead: (path: string) => boolean): boolean {
  const makesOthers = build.parts.some(({ kustomization: { fields } }) => MAKING.some((field) => entriesOf(fields, field).length > 0));
  return !makesOthers && builds.filesOf(build).every(isRead);
}
