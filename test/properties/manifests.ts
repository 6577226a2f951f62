import { Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { NodePortRange } from '../../src';
import { judge } from '../../src/api-rules/judge';
import { yamlOf } from '../util';

/** The manifests of an app as somebody who reads the YAML sees them. */
export function readBack(chart: Chart): any[] {
  return parseAllDocuments(yamlOf(chart), { version: '1.1' }).map((document) => document.toJS());
}

/** Expects that the API server takes all manifests, and that the YAML says all of them, nothing empty, and nothing by an alias. */
export function expectSound(chart: Chart): void {
  const manifests = Testing.synth(chart);
  const yaml = yamlOf(chart);
  const problems = manifests.flatMap((manifest) => judge(manifest, { nodePortRange: NodePortRange.DEFAULT, minMinor: 32, maxMinor: 36 }));
  expect(problems).toEqual([]);
  expect(parseAllDocuments(yaml, { version: '1.1' }).map((document) => document.toJS())).toEqual(manifests);
  expect(yaml).not.toMatch(/^[^"'|>]*[:-] [*&]\w/m);
  expect(manifests.flatMap((manifest) => emptyPlaces(manifest, manifest.kind))).toEqual([]);
  const names = manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace} ${metadata.name}`);
  expect(names).toEqual([...new Set(names)]);
  expect(yamlOf(chart)).toBe(yaml);
}

/** An empty selector of a network policy means all pods, and an empty text is one that somebody wrote. */
function emptyPlaces(value: unknown, place: string): string[] {
  if (value === null || value === undefined) {
    return [place];
  }
  if (typeof value !== 'object' || place.endsWith('/podSelector')) {
    return [];
  }
  const entries = Object.entries(value);
  return entries.length === 0 ? [place] : entries.flatMap(([key, item]) => emptyPlaces(item, `${place}/${key}`));
}
