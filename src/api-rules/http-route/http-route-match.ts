import { Fields } from '../fields';
import { HTTP_TOKEN_RULE, isHttpToken } from '../formats/http-token';
import { judgeOneOfIfPresent } from '../one-of';
import { OTHER_DEFINITIONS } from './other-definitions';
import { isLonger, judgeLength } from './text-length';
import { RuleId } from '../rule-id';

const LONGEST_PATH = 1024;
const LONGEST_HEADER = 4096;
const LONGEST_PARAMETER = 1024;
const MOST_CONDITIONS = 16;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];
const HEADER_VALUE = /^[!-~](?:[\t ]?[!-~])*$/;
const CHARACTERS = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;
const FORBIDDEN = /\/\/|\/\.\/|\/\.\.\/|%2f|%2F|#|\/\.\.?$/;

/** Which requests a rule is for. */
export function judgeMatch(match: Fields): void {
  const path = match.child('path');
  if (path !== undefined) {
    judgePath(path);
  }
  judgeConditions(match, 'headers', judgeHeader);
  judgeConditions(match, 'queryParams', judgeParameter);
  match.problems.refusedBy(OTHER_DEFINITIONS, () => judgeOneOfIfPresent(match, 'http-route/invalid-condition', 'method', METHODS, 'omit it for all methods'));
}

function judgePath(path: Fields): void {
  path.problems.refusedBy(OTHER_DEFINITIONS, () =>
    judgeOneOfIfPresent(path, 'http-route/invalid-path', 'type', ['Exact', 'PathPrefix', 'RegularExpression'], 'omit it for PathPrefix'));
  const value = path.text('value') ?? '/';
  if (isLonger(value, LONGEST_PATH)) {
    path.refuse('http-route/invalid-path', 'value', `must have at most ${LONGEST_PATH} characters`, 'write a shorter path');
  } else if (path.text('type') !== 'RegularExpression' && !isPath(value)) {
    path.refuse(
      'http-route/invalid-path',
      'value',
      "must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it",
      'write the path that it stands for',
    );
  }
}

function isPath(value: string): boolean {
  return value.startsWith('/') && CHARACTERS.test(value) && !FORBIDDEN.test(value);
}

function judgeConditions(match: Fields, name: string, judgeEntry: typeof judgeHeader): void {
  if (match.list(name).length > MOST_CONDITIONS) {
    match.refuse('http-route/invalid-condition', name, `must have at most ${MOST_CONDITIONS} entries`, 'remove the others', OTHER_DEFINITIONS);
  }
  const names = new Set<string>();
  for (const condition of match.children(name)) {
    condition.problems.refusedBy(OTHER_DEFINITIONS, () =>
      judgeOneOfIfPresent(condition, 'http-route/invalid-condition', 'type', ['Exact', 'RegularExpression'], 'omit it for Exact'));
    judgeEntry(condition, 'http-route/invalid-condition', names);
  }
}

/** A header with its value; each name may come once. */
export function judgeHeader(header: Fields, id: RuleId, names: Set<string>): void {
  judgeNamedValue(header, id, names, LONGEST_HEADER);
  const value = header.text('value');
  if (value && !isLonger(value, LONGEST_HEADER) && !HEADER_VALUE.test(value)) {
    const rule = 'must be printable ASCII characters, with single blanks only between others';
    header.refuse(id, 'value', rule, 'correct the value', OTHER_DEFINITIONS);
  }
}

function judgeParameter(parameter: Fields, id: RuleId, names: Set<string>): void {
  judgeNamedValue(parameter, id, names, LONGEST_PARAMETER);
}

function judgeNamedValue(entry: Fields, id: RuleId, names: Set<string>, longestValue: number): void {
  const name = entry.text('name') ?? '';
  if (!isHttpToken(name)) {
    entry.refuse(id, 'name', HTTP_TOKEN_RULE, 'correct the name');
  } else if (names.has(name)) {
    entry.refuse(id, 'name', 'must not be used twice in a list', 'remove one of the two');
  }
  names.add(name);
  judgeLength(entry, id, 'value', { min: 1, max: longestValue, isRequired: true });
}
