import { Gateway, Listener, ParentRef } from './gateway';
import { Graph } from './graph';
import { asksFor, takesKind, takesNamespace } from './listener-attachment';
import { push } from '../collections/push';
import { remembered } from '../collections/remembered';

/** Listeners of one Gateway, by what routes ask for. */
export class ListenerIndex {
  private readonly byName = new Map<string, Listener[]>();
  private readonly byPort = new Map<number, Listener[]>();
  private readonly byHost = new Map<string | undefined, Listener[]>();
  /** By the wildcards that stand for their hosts, too. */
  private readonly byWildcard = new Map<string, Listener[]>();
  private readonly places = new Map<Listener, number>();

  constructor(public readonly listeners: readonly Listener[]) {
    for (const [i, listener] of listeners.entries()) {
      const { name, port, host } = listener;
      this.places.set(listener, i);
      push(this.byName, name, listener);
      push(this.byPort, port, listener);
      push(this.byHost, host, listener);
      wildcardsOver(host ?? '').forEach((wildcard) => push(this.byWildcard, wildcard, listener));
    }
  }

  /** Those that a route names, or all. */
  public asked(ref: ParentRef): ListenerIndex {
    const { sectionName, port } = ref;
    if (sectionName === undefined && port === undefined) {
      return this;
    }
    const likely = sectionName === undefined ? this.byPort.get(port!) : this.byName.get(sectionName);
    return new ListenerIndex((likely ?? []).filter((listener) => asksFor(ref, listener)));
  }

  /** Those that have a host in common with a route. */
  public meeting(host: string | undefined): readonly Listener[] {
    if (host === undefined) {
      return this.listeners;
    }
    const sameOrWider = [undefined, host, ...wildcardsOver(host)].flatMap((name) => this.byHost.get(name) ?? []);
    const narrower = this.byWildcard.get(host) ?? [];
    return [...sameOrWider, ...narrower].sort((one, other) => this.places.get(one)! - this.places.get(other)!);
  }
}

/** A name has no more parts; what is longer is none, and would take long to take apart. */
const MOST_PARTS = 128;

/** '*.shop.example' and '*.example' for 'www.shop.example'. */
function wildcardsOver(host: string): string[] {
  const wildcards: string[] = [];
  for (let dot = host.indexOf('.', 1); dot > 0 && wildcards.length < MOST_PARTS; dot = host.indexOf('.', dot + 1)) {
    wildcards.push(`*${host.slice(dot)}`);
  }
  return wildcards.filter((wildcard) => wildcard !== host);
}

const allOf = remembered(({ listeners }: Gateway) => new ListenerIndex(listeners));

/** By kind and namespace of routes. */
const openOf = remembered((_: Gateway) => new Map<string, ListenerIndex>());

export function allListeners(gateway: Gateway): ListenerIndex {
  return allOf(gateway);
}

/** The listeners that take routes of a kind and of a namespace. */
export function openListeners(graph: Graph, gateway: Gateway, kind: string, namespace: string): ListenerIndex {
  const known = openOf(gateway);
  const key = `${kind} ${namespace}`;
  let open = known.get(key);
  if (open === undefined) {
    const takes = (listener: Listener) => takesKind(listener, kind) && takesNamespace(graph, namespace, gateway, listener);
    open = new ListenerIndex(gateway.listeners.filter(takes));
    known.set(key, open);
  }
  return open;
}
