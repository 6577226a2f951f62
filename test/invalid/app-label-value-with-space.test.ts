import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a space in the value of a label of an app', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, labels: { team: 'the shop' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'labels[team]' must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, got "the shop"; shorten the value, or move it to an annotation"
  `);
});
