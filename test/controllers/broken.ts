const BROKEN = [null, 5, 'x', true, [], {}, [null], [5], { '': null }, ['x', {}], '*', '/', '__proto__'];

/** The same objects with a value of any type somewhere in the spec or the annotations of one of them. */
export function changedAtRandom(manifests: readonly any[], random: () => number): any[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length) % items.length];
  const copy: any[] = structuredClone([...manifests]);
  const manifest = pick(copy);
  let parent: any = random() < 0.3 && manifest.metadata.annotations !== undefined ? manifest.metadata : manifest;
  let key: string | number = parent === manifest ? 'spec' : 'annotations';
  while (typeof parent[key] === 'object' && parent[key] !== null && Object.keys(parent[key]).length > 0 && random() < 0.85) {
    parent = parent[key];
    key = pick(Object.keys(parent));
  }
  parent[key] = pick(BROKEN);
  return copy;
}

/** The hosts with paths that Ingresses of a class still have, with the object that says them. */
export function hostsIn(manifests: readonly any[], className: string | undefined): { readonly host: string | undefined; readonly object: string }[] {
  return manifests.flatMap(({ kind, metadata, spec }) => {
    const object = `${kind} ${metadata?.namespace}/${metadata?.name}`;
    const rules = [spec?.rules].flat().filter((rule) => rule?.http?.paths?.length > 0 && typeof (rule.host ?? '') === 'string');
    return kind === 'Ingress' && className !== undefined && spec?.ingressClassName === className
      ? rules.filter((rule) => [rule.http.paths].flat().every((path: any) => typeof path === 'object' && path !== null)).map((rule) => ({ host: rule.host || undefined, object })) : [];
  });
}
