import { readFileSync } from 'fs';
import { join } from 'path';
import { findings } from '../../src/checks/engine';
import { Graph } from '../../src/graph/graph';
import { Manifest } from '../../src/graph/origin';
import { readYaml } from '../../src/reading/read-yaml';
import { unfilledObjects } from '../../src/reading/unfilled-objects';

/** Apps nothing may be said against; and then nothing may be said against them with any of their values to be filled in. */
const APPS = ['argocd', 'blue-green', 'canary-budget', 'headless', 'helm-create-whole', 'httproute-redirect', 'istio-gateway', 'keda', 'stateful-storage', 'tailscale'];

const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], packs: [] };

function idsOf(manifests: readonly Manifest[]): string[] {
  const facts = { ...FACTS, externalObjects: unfilledObjects(manifests) };
  return findings(new Graph(manifests, facts), facts).map(({ id, severity, at, field }) => `${severity} ${id} ${at?.kind} ${field}`);
}

function valuesIn(value: unknown): unknown[] {
  return typeof value !== 'object' || value === null ? [value] : Object.entries(value).flatMap(([key, inner]) => (key === 'apiVersion' || key === 'kind' ? [] : valuesIn(inner)));
}

function replaced(value: unknown, from: unknown, to: string): unknown {
  if (typeof value !== 'object' || value === null) {
    return value === from ? to : value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, key === 'apiVersion' || key === 'kind' ? inner : replaced(inner, from, to)]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

test.each(APPS.flatMap((app) => ['${X}', '{{ x }}', '<x>'].map((placeholder) => [app, placeholder])))('%s with %s in place of a value', (app, placeholder) => {
  const { manifests } = readYaml(readFileSync(join(__dirname, 'right', `${app}.yaml`), 'utf8'), 'app.yaml');
  const before = new Set(idsOf(manifests));
  const values = new Set(manifests.flatMap(({ object }) => valuesIn(object)).filter((value) => typeof value === 'string' || typeof value === 'number'));
  for (const value of values) {
    const unfilled = idsOf(manifests.map(({ object, origin }) => ({ object: replaced(object, value, placeholder), origin })));
    const found = unfilled.filter((id) => !before.has(id) && !id.startsWith('warning reading/placeholder'));
    expect({ value, found }).toEqual({ value, found: [] });
  }
});
