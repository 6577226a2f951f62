import { mermaidLines } from './mermaid-text';
import { push } from '../../collections/push';

/** How a node is drawn: a rounded box, a gate, a box, or a stack of pods. */
export type Shape = 'client' | 'door' | 'service' | 'pods';

const BRACKETS: Readonly<Record<Shape, readonly [string, string]>> = {
  client: ['([', '])'],
  door: ['{{', '}}'],
  service: ['[', ']'],
  pods: ['[[', ']]'],
};

interface Node {
  readonly id: string;
  readonly shape: Shape;
  readonly lines: readonly string[];
  readonly mark?: string;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly labels: Set<string>;
}

/** Nodes in groups and arrows between them, each drawn once, in the order in which they came. */
export class Diagram {
  private readonly nodes = new Map<string, Node>();
  private readonly groups = new Map<string | undefined, Node[]>();
  private readonly arrows = new Map<string, Arrow>();

  /** @returns the id of the node, which is new only for a new key */
  public node(key: string, shape: Shape, lines: readonly string[], group?: string, mark?: string): string {
    const known = this.nodes.get(key);
    if (known !== undefined) {
      return known.id;
    }
    const node = { id: `n${this.nodes.size}`, shape, lines, mark };
    this.nodes.set(key, node);
    push(this.groups, group, node);
    return node.id;
  }

  public arrow(from: string, to: string, label: string): void {
    const key = `${from} ${to}`;
    const arrow = this.arrows.get(key) ?? { from, to, labels: new Set<string>() };
    this.arrows.set(key, arrow);
    arrow.labels.add(label);
  }

  public lines(): string[] {
    const lines = (this.groups.get(undefined) ?? []).map(nodeLine);
    let number = 0;
    for (const [group, nodes] of this.groups) {
      if (group !== undefined) {
        lines.push(`subgraph g${number++}[${mermaidLines([group])}]`);
        nodes.forEach((node) => lines.push(`  ${nodeLine(node)}`));
        lines.push('end');
      }
    }
    return [...lines, ...[...this.arrows.values()].map(arrowLine)];
  }
}

function nodeLine({ id, shape, lines, mark }: Node): string {
  const [open, close] = BRACKETS[shape];
  return `${id}${open}${mermaidLines(lines)}${close}${mark === undefined ? '' : `:::${mark}`}`;
}

const MOST_LABELS = 4;

function arrowLine({ from, to, labels }: Arrow): string {
  const all = [...labels];
  const shown = all.length <= MOST_LABELS ? all : [...all.slice(0, MOST_LABELS - 1), `and ${all.length - MOST_LABELS + 1} more`];
  const text = shown.filter((label) => label !== '');
  return text.length === 0 ? `${from} --> ${to}` : `${from} -->|${mermaidLines(text)}| ${to}`;
}
