import { Manifest } from './manifest';
import { NodePortRange } from '../../../src';
import { findings } from '../../../src/checks/engine';
import { Severity } from '../../../src/checks/severity';
import { Graph } from '../../../src/graph/graph';
import { Problem } from '../../../src/rules/problem';

/** Servers refuse unknown fields if they are to be strict. */
const UNKNOWN_FIELD = 'F-90';

/** Why the checks of whole apps say that the servers from a version on refuse an object. */
export function refusals(manifest: Manifest, minMinor: number): Problem[] {
  const { min, max } = NodePortRange.DEFAULT;
  const facts = { nodePortRange: { min, max }, minMinor, maxMinor: minMinor, ingressClasses: [], externalObjects: [], packs: [] };
  return findings(new Graph([{ object: manifest, origin: {} }]), facts)
    .filter(({ id, severity }) => severity === Severity.FATAL || id === UNKNOWN_FIELD)
    .map(({ id, field, message, fix }) => ({ id, field, value: undefined, rule: message, fix }));
}
