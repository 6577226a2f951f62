import { Duration } from 'cdk8s';
import { SessionAffinity } from '../../src';
import { messageOf } from '../util';

test('to the client address, as long as Kubernetes says', () => {
  expect(SessionAffinity.clientIP()._render()).toEqual({ sessionAffinity: 'ClientIP' });
});

test.each<[string, Duration, number]>([
  ['one second', Duration.seconds(1), 1],
  ['one hour', Duration.hours(1), 3600],
  ['one day', Duration.days(1), 86400],
  ['whole seconds in milliseconds', Duration.millis(2000), 2],
])('to the client address for %s', (_, timeout, timeoutSeconds) => {
  expect(SessionAffinity.clientIP({ timeout })._render()).toEqual({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds } } });
});

test('to nothing', () => {
  expect(SessionAffinity.none()._render()).toEqual({ sessionAffinity: 'None' });
});

test.each<[string, Duration]>([
  ['no time', Duration.seconds(0)],
  ['more than a day', Duration.seconds(86401)],
  ['half a second', Duration.millis(500)],
  ['a second and a half', Duration.seconds(1.5)],
  ['a time that is not a number', Duration.seconds(NaN)],
  ['an endless time', Duration.seconds(Infinity)],
])('fails for %s', (_, timeout) => {
  expect(messageOf(() => SessionAffinity.clientIP({ timeout }))).toMatch(/^invalid SessionAffinity\.clientIP:\n {2}'timeout' must be a whole number of seconds from 1 to 86400, got [^\n]+; write for example 'Duration\.hours\(1\)'$/);
});
