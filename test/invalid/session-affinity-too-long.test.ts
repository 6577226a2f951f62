import { Duration } from 'cdk8s';
import { SessionAffinity } from '../../src';
import { messageOf } from '../util';

test('a session of a week', () => {
  const text = messageOf(() => SessionAffinity.clientIP({ timeout: Duration.days(7) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid SessionAffinity.clientIP:
      'timeout' must be a whole number of seconds from 1 to 86400, got 604800; write for example 'Duration.hours(1)'"
  `);
});
