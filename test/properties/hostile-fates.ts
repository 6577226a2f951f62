import { printedName, printedValue } from '../../src/text/printed-value';

/** What a text becomes. */
export type Sink = (text: string) => unknown;

/** The key of a map with one entry. */
export function keyOf(map: object): unknown {
  const keys = Object.keys(map);
  return keys.length === 1 ? keys[0] : keys;
}

/** A map with one entry, whatever its key is. */
export function mapOf(key: string, value: string): { [key: string]: string } {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });
}

/** What is wrong with the fate of a text: it is the very same text in its place, or ends in our error. */
export function faultsOf(sink: Sink, text: string): string[] {
  let found: unknown;
  try {
    found = sink(text);
  } catch (error) {
    return faultsOfMessage((error as Error).message, text);
  }
  return found === text ? [] : [`${JSON.stringify(text)} became ${JSON.stringify(found)}`];
}

const TITLE = /^invalid [A-Za-z.]+:$/;
const PROBLEM = /^ {2}(\[test(\/[A-Za-z/]+)?\] )?'[\x20-\x7e]+' must [\x20-\x7e]+; [\x20-\x7e]+$/;
const LONGEST = 700;
const JAVASCRIPT = /undefined|\bnull\b|NaN|\[?object Object|Error|\bfunction\b/;

/** Our error has one plain line for each problem, and no word that its reader does not know. */
function faultsOfMessage(message: string, text: string): string[] {
  const [title, ...problems] = message.split('\n');
  const shown = [printedValue(text), printedName(text)].filter((part) => part.length > 2);
  const wrong = problems.filter((problem) => !PROBLEM.test(problem) || problem.length > LONGEST
    || JAVASCRIPT.test(shown.reduce((rest, part) => rest.replaceAll(part, ''), problem)));
  return TITLE.test(title) && problems.length > 0 ? wrong : [message];
}
