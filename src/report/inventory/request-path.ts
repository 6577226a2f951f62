import { WayIn } from '../way-in';

/** What makes an expression of a path; controllers take it for one where they are told to, whatever its type. */
const EXPRESSION = /[()[\]{}*?+^$|\\]/;
const PLAIN = /[A-Za-z0-9/_~.-]/;
const REPEATS = new Set(['?', '*', '{']);

/** Whether a path may be an expression, so that what requests ask for can only be guessed. */
export function isExpression(path: string, pathMatch: WayIn['pathMatch']): boolean {
  return pathMatch === 'RegularExpression' || (pathMatch !== 'Exact' && EXPRESSION.test(path));
}

/** A path that a person can ask for: of an expression what it plainly begins with. */
export function requestPath(path: string, pathMatch: WayIn['pathMatch']): string {
  return isExpression(path, pathMatch) ? literalStart(path) : path;
}

function literalStart(expression: string): string {
  if (hasAlternatives(expression)) {
    return '/';
  }
  const start = expression.startsWith('^') ? 1 : 0;
  let end = start;
  while (end < expression.length && PLAIN.test(expression[end])) {
    end++;
  }
  return expression.slice(start, REPEATS.has(expression[end]) ? end - 1 : end) || '/';
}

/** Whether it is two expressions: what stands in brackets only ends it. */
function hasAlternatives(expression: string): boolean {
  let depth = 0;
  for (const character of expression) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === '|' && depth === 0) {
      return true;
    }
  }
  return false;
}
