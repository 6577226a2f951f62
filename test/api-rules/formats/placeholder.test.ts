import { hasPlaceholders, placeholdersIn } from '../../../src/api-rules/formats/placeholder';

test.each([
  ['${APP}.${CLUSTER_DOMAIN}', ['${APP}', '${CLUSTER_DOMAIN}']],
  ['${APP:=web}', ['${APP:=web}']],
  ['{{ .Values.name }}-web', ['{{ .Values.name }}']],
  ['{% if a %}', ['{% if a %}']],
  ['<your-host>', ['<your-host>']],
  ['<%= name %>', ['<%= name %>']],
  ['$(NAME)', ['$(NAME)']],
  ['registry/$IMAGE:$TAG', ['$IMAGE', '$TAG']],
  ['#{Octopus.Name}#', ['#{Octopus.Name}#']],
  ['web-__ENV__', ['__ENV__']],
])('the placeholders of %s', (text, expected) => {
  expect(placeholdersIn(text)).toEqual(expected);
  expect(hasPlaceholders(text)).toBe(true);
});

test.each<unknown>(['web', '/api(/|$)(.*)', '/(?<name>[a-z]+)', '$1', '${}', 'a < b > c', '__init__', 'x{y}', '', 5, undefined, ['${A}']])('%j has none', (value) => {
  expect(hasPlaceholders(value)).toBe(false);
});

test('a text of several words may mean what it says', () => {
  expect(hasPlaceholders('rewrite ^ https://$host${request_uri} permanent;')).toBe(false);
});

test('so many of them are found in linear time', () => {
  const start = performance.now();
  for (const text of ['${'.repeat(200_000), '{{'.repeat(200_000), '<%'.repeat(200_000), '<a'.repeat(200_000), '__A'.repeat(200_000)]) {
    placeholdersIn(text);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
