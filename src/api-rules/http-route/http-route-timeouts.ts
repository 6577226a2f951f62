import { Fields } from '../fields';
import { OTHER_DEFINITIONS } from './other-definitions';

const DURATION = /^([0-9]{1,5}(h|m|s|ms)){1,4}$/;
const PART = /([0-9]+)(ms|h|m|s)/g;
const MILLISECONDS: Readonly<Record<string, number>> = { h: 3600000, m: 60000, s: 1000, ms: 1 };
const DURATION_RULE = "must be a duration such as '10s' or '1h30m'";

/** How long a request may take, in all and at the backend. */
export function judgeTimeouts(timeouts: Fields | undefined): void {
  if (timeouts === undefined) {
    return;
  }
  const request = judgeDuration(timeouts, 'request');
  const backendRequest = judgeDuration(timeouts, 'backendRequest');
  if (request && backendRequest !== undefined && backendRequest > request) {
    timeouts.refuse('http-route/invalid-timeout', 'backendRequest', "must not be longer than 'request'", "raise 'request'");
  }
}

/** When a request is tried again. */
export function judgeRetry(retry: Fields | undefined): void {
  if (retry === undefined) {
    return;
  }
  judgeDuration(retry, 'backoff');
  const attempts = retry.longWhole('attempts');
  if (attempts !== undefined && attempts < 1) {
    retry.refuse('http-route/invalid-timeout', 'attempts', 'must be at least 1', 'omit it for 1');
  }
  const codes = retry.list('codes');
  if (new Set(codes).size < codes.length || !codes.every(isErrorCode)) {
    retry.refuse('http-route/invalid-timeout', 'codes', 'must be different whole numbers from 400 to 599', 'list the codes of errors', OTHER_DEFINITIONS);
  }
}

/** The milliseconds of a duration, if it is one. */
function judgeDuration(owner: Fields, name: string): number | undefined {
  const text = owner.text(name);
  if (text === undefined) {
    return undefined;
  }
  if (text.length > 40 || !DURATION.test(text)) {
    owner.refuse('http-route/invalid-timeout', name, DURATION_RULE, 'correct it');
    return undefined;
  }
  let sum = 0;
  for (const [, number, unit] of text.matchAll(PART)) {
    sum += Number(number) * MILLISECONDS[unit];
  }
  return sum;
}

function isErrorCode(code: unknown): boolean {
  return Number.isInteger(code) && (code as number) >= 400 && (code as number) <= 599;
}
