import { IConstruct } from 'constructs';

/**
 * A construct id that no child of a scope has yet: `id` itself, else `id2`,
 * `id3` and so on.
 */
export function freeId(scope: IConstruct, id: string): string {
  let number = 1;
  while (scope.node.tryFindChild(number === 1 ? id : `${id}${number}`)) {
    number += 1;
  }
  return number === 1 ? id : `${id}${number}`;
}
