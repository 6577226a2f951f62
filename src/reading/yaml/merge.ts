import { AliasNode, MappingNode, Node } from './node';
import { MERGE_TAG } from './scalar-value';
import { YamlError } from './yaml-error';

/** Whether a key says that the entries of other maps belong here. */
export function isMerge(key: Node): boolean {
  return key.kind === 'scalar' && key.text === '<<' && (key.isImplicit || key.tag === MERGE_TAG);
}

/** The maps behind such a key. Each replaces what stands before it, so the first one, which counts most, comes last. */
export function mergeSources(value: Node): (MappingNode | AliasNode)[] {
  const sources = value.kind === 'sequence' ? [...value.items].reverse() : [value];
  return sources.map((source) => {
    if (source.kind === 'mapping' || (source.kind === 'alias' && source.target.kind === 'mapping')) {
      return source;
    }
    throw new YamlError("must have a map behind '<<', or a list of maps", source.offset);
  });
}
