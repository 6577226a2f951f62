import { Manifest } from './manifest';
import { NodePortRange } from '../../../src';
import { Problem } from '../../../src/api-rules/problem';
import { Versions } from '../../../src/api-rules/refused-by';
import { RuleId } from '../../../src/api-rules/rule-id';
import { findings } from '../../../src/checks/engine';
import { Finding } from '../../../src/checks/finding';
import { Severity } from '../../../src/checks/severity';
import { Graph } from '../../../src/graph/graph';

const NEWEST = 36;

/** Why the rules and the schemas say that one of the servers from a version on refuses an object. */
export function refusals(manifest: Manifest, minMinor: number): Problem[] {
  return problemsOf(refused(manifest, { minMinor, maxMinor: NEWEST }));
}

/** Why they say that every cluster of one version does, however it is set up. */
export function fatals(manifest: Manifest, minor: number): Problem[] {
  return problemsOf(refused(manifest, { minMinor: minor, maxMinor: minor }).filter(({ severity }) => severity === Severity.FATAL));
}

function refused(manifest: Manifest, versions: Versions): Finding[] {
  const { min, max } = NodePortRange.DEFAULT;
  const facts = { nodePortRange: { min, max }, ...versions, ingressClasses: [], externalObjects: [], packs: [] };
  return findings(new Graph([{ object: manifest, origin: {} }]), facts, []);
}

function problemsOf(found: readonly Finding[]): Problem[] {
  return found.map(({ id, field, message, fix }) => ({ id: id as RuleId, field, value: undefined, rule: message, fix }));
}
