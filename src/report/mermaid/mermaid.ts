import { Diagram } from './diagram';
import { drawWay } from './draw-way';
import { Marks } from './marks';
import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { Inventory, notUnderstoodText } from '../inventory/listed-ways';
import { Reachability, WayIn } from '../way-in';

export interface MermaidOptions {
  /** The number of ways in that are drawn at most; 60 if it does not say. */
  readonly mostWays?: number;
}

const MOST_WAYS = 60;
const MOST_NOT_UNDERSTOOD = 20;
const NOT_UNDERSTOOD = 'Not understood, may open more';
/** GitHub and others draw no diagram with more than 50,000 characters or 500 arrows. */
const MOST_CHARACTERS = 45_000;
const MOST_ARROWS = 450;

const CLASSES: ReadonlyArray<readonly [Severity, string]> = [
  [Severity.FATAL, 'fill:#5c0011,stroke:#ff4d4f,stroke-width:3px,color:#ffffff'],
  [Severity.ERROR, 'fill:#ffccc7,stroke:#cf1322,stroke-width:3px,color:#000000'],
  [Severity.WARNING, 'fill:#fff1b8,stroke:#d48806,stroke-width:2px,color:#000000'],
  [Severity.INFO, 'fill:#d6e4ff,stroke:#1d39c4,stroke-width:2px,color:#000000'],
];

/** The ways in as a flowchart for a pull request: client, door, Service, pods. What is too much to draw is counted in it. */
export function mermaid(inventory: Inventory, findings: readonly Finding[] = [], { mostWays = MOST_WAYS }: MermaidOptions = {}): string {
  const { ways } = inventory;
  const marks = new Marks(findings);
  let chosen = mostImportant(ways, marks, Math.max(0, mostWays));
  let text = drawn(chosen, inventory, marks);
  while (chosen.length > 0 && isTooLarge(text)) {
    chosen = mostImportant(ways, marks, Math.floor(chosen.length / 2));
    text = drawn(chosen, inventory, marks);
  }
  return text;
}

function drawn(ways: readonly WayIn[], { ways: { length: all }, notUnderstood }: Inventory, marks: Marks): string {
  const diagram = new Diagram();
  ways.forEach((way) => drawWay(diagram, way, marks));
  if (ways.length < all) {
    const count = all - ways.length;
    diagram.node('left out', 'client', [`${count} of ${all} ways in ${count === 1 ? 'is' : 'are'} left out here, and listed in the inventory`]);
  } else if (all === 0) {
    diagram.node('none', 'client', [notUnderstood.length === 0 ? 'No way in from outside' : 'No way in that is understood']);
  }
  notUnderstood.slice(0, MOST_NOT_UNDERSTOOD).forEach((one, i) => diagram.node(`not understood ${i}`, 'service', [notUnderstoodText(one)], NOT_UNDERSTOOD));
  if (notUnderstood.length > MOST_NOT_UNDERSTOOD) {
    diagram.node('more not understood', 'service', [`${notUnderstood.length - MOST_NOT_UNDERSTOOD} more`], NOT_UNDERSTOOD);
  }
  const classes = CLASSES.map(([severity, style]) => `classDef ${severity} ${style}`);
  return ['flowchart LR', ...[...diagram.lines(), ...classes].map((line) => `  ${line}`), ''].join('\n');
}

function isTooLarge(text: string): boolean {
  return text.length > MOST_CHARACTERS || text.split(' -->').length - 1 > MOST_ARROWS;
}

const WIDTH = [Reachability.CLUSTER, Reachability.PRIVATE, Reachability.NETWORKS, Reachability.UNKNOWN, Reachability.INTERNET];
const BADNESS = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.FATAL];

/** Those with the worst findings, then the widest, in the order of the manifests. */
function mostImportant(ways: readonly WayIn[], marks: Marks, count: number): WayIn[] {
  if (ways.length <= count) {
    return [...ways];
  }
  const ranked = ways.map((way, place) => ({ place, rank: worst(way, marks) * WIDTH.length + WIDTH.indexOf(way.reachability) }));
  const kept = ranked.sort((a, b) => b.rank - a.rank || a.place - b.place).slice(0, count);
  return kept.sort((a, b) => a.place - b.place).map(({ place }) => ways[place]);
}

function worst({ opener, service, gateway, targets }: WayIn, marks: Marks): number {
  let found = 0;
  for (const name of [opener, service, gateway, ...targets.map(({ workload }) => workload)]) {
    const severity = name === undefined ? undefined : marks.of(name)?.severity;
    found = severity === undefined ? found : Math.max(found, BADNESS.indexOf(severity) + 1);
  }
  return found;
}
