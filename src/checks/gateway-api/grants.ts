import { Resources } from '../../graph/resources';

/** Which namespaces let others refer to their objects, by their ReferenceGrants. */
export class Grants {
  private readonly allowed = new Set<string>();

  constructor(resources: Resources) {
    for (const { namespace, spec } of resources.ofType('gateway.networking.k8s.io/ReferenceGrant')) {
      for (const from of spec.children('from')) {
        for (const to of spec.children('to')) {
          this.allowed.add(keyOf(from.text('kind'), from.text('namespace'), to.text('kind'), namespace, to.text('name') || '*'));
        }
      }
    }
  }

  public has(fromKind: string, fromNamespace: string, toKind: string, toNamespace: string, toName: string): boolean {
    return ['*', toName].some((name) => this.allowed.has(keyOf(fromKind, fromNamespace, toKind, toNamespace, name)));
  }
}

function keyOf(...parts: ReadonlyArray<string | undefined>): string {
  return parts.map((part) => part ?? '').join(' ');
}
