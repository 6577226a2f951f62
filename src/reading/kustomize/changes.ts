import { Build } from './builds';
import { Kustomization } from './kustomization';

/** Fields of a Kustomization that leave the objects as they are read. */
const CHANGING_NOTHING: ReadonlySet<string> = new Set([
  'apiVersion', 'kind', 'metadata', 'resources', 'bases', 'components', 'openapi', 'crds', 'configurations', 'generatorOptions', 'sortOptions', 'buildMetadata', 'namespace',
]);

/** Fields that change what objects are called, or what runs in their pods, and open nothing. */
const OPENING_NOTHING: ReadonlySet<string> = new Set([
  ...CHANGING_NOTHING, 'namePrefix', 'nameSuffix', 'commonLabels', 'labels', 'images', 'replicas', 'vars', 'configMapGenerator', 'secretGenerator',
]);

/** Whether a build writes other objects than those that are read. */
export function changesObjects({ parts }: Build): boolean {
  return parts.some(({ kustomization }) => hasOtherThan(kustomization, CHANGING_NOTHING));
}

/** Whether it may open what none of them opens. */
export function mayOpen({ parts }: Build): boolean {
  return parts.some(({ kustomization }) => hasOtherThan(kustomization, OPENING_NOTHING));
}

export function inflatesCharts({ parts }: Build): boolean {
  return parts.some(({ kustomization: { fields } }) => ['helmCharts', 'helmChartInflationGenerator'].some((field) => !isEmpty(fields[field])));
}

function hasOtherThan({ fields }: Kustomization, harmless: ReadonlySet<string>): boolean {
  return Object.entries(fields).some(([field, value]) => !harmless.has(field) && !isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
