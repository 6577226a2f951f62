import { Fields } from '../fields';
import { OTHER_DEFINITIONS } from './other-definitions';
import { isHttpToken } from '../formats/http-token';

const MOST_ENTRIES = 64;
const MOST_METHODS = 9;
const LONGEST_ORIGIN = 253;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', '*']);
const ORIGIN = /^https?:\/\/(?:(?:\*\.)?[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*|\*)(?::[0-9]{1,5})?$/;

/** Which web pages of other origins may use the answers. */
export function judgeCors(cors: Fields): void {
  cors.problems.refusedBy(OTHER_DEFINITIONS, () => judgeSets(cors));
  cors.flag('allowCredentials');
  const seconds = cors.whole('maxAge');
  if (seconds !== undefined && seconds < 1) {
    cors.refuse('http-route/invalid-filter', 'maxAge', 'must be at least 1', 'omit it for 5');
  }
}

function judgeSets(cors: Fields): void {
  judgeSet(cors, 'allowOrigins', MOST_ENTRIES, { isEntry: isOrigin, rule: "must be an origin such as 'https://shop.example', or '*'" });
  judgeSet(cors, 'allowMethods', MOST_METHODS, { isEntry: (text) => METHODS.has(text), rule: "must be a method of HTTP, or '*'" });
  judgeSet(cors, 'allowHeaders', MOST_ENTRIES, { isEntry: isHttpToken, rule: 'must be the name of a header' });
  judgeSet(cors, 'exposeHeaders', MOST_ENTRIES, { isEntry: isHttpToken, rule: 'must be the name of a header', mayHaveMoreThanAll: true });
}

interface SetRule {
  readonly isEntry: (text: string) => boolean;
  readonly rule: string;

  /** Whether there may be other entries next to '*', which stands for all. */
  readonly mayHaveMoreThanAll?: boolean;
}

function judgeSet(cors: Fields, name: string, most: number, { isEntry, rule, mayHaveMoreThanAll }: SetRule): void {
  const entries = cors.list(name);
  if (entries.length > most) {
    cors.refuse('http-route/invalid-filter', name, `must have at most ${most} entries`, 'remove the others');
  }
  if (new Set(entries).size < entries.length) {
    cors.refuse('http-route/invalid-filter', name, 'must not have an entry twice', 'remove one of the two');
  }
  if (!mayHaveMoreThanAll && entries.length > 1 && entries.includes('*')) {
    cors.refuse('http-route/invalid-filter', name, "must have no other entry with '*'", "remove '*', or the others");
  }
  cors.eachText(name, (value, field) => {
    if (!isEntry(value)) {
      cors.problems.add({ id: 'http-route/invalid-filter', field, value, rule, fix: 'correct it' });
    }
  });
}

function isOrigin(text: string): boolean {
  return text === '*' || (text.length <= LONGEST_ORIGIN && ORIGIN.test(text));
}
