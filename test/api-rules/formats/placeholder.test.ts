import { placeholdersIn, placeholdersOfValue } from '../../../src/api-rules/formats/placeholder';

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
  ['$image:$TAG', ['$image', '$TAG']],
  ['${{ vars.NAME }}', ['${{ vars.NAME }}']],
  ['%APP_NAME%-web', ['%APP_NAME%']],
  ['@project.version@', ['@project.version@']],
  ['[[ .Name ]]-web', ['[[ .Name ]]']],
  ['<path:secret/data/web#host>', ['<path:secret/data/web#host>']],
])('the placeholders of %s', (text, expected) => {
  expect(placeholdersIn(text)).toEqual(expected);
  expect(placeholdersOfValue(text)).toEqual(expected);
});

test.each<unknown>(['web', '/api(/|$)(.*)', '/(?<name>[a-z]+)', '$1', '${1}/x', '/%C3%A4%20b', 'web@sha256:abc', '${}', 'a < b > c', '__init__', 'x{y}', '', 5, undefined, ['${A}']])('%j has none', (value) => {
  expect(placeholdersOfValue(value)).toEqual([]);
});

test('a list of a list is one that YAML reads as such', () => {
  expect(placeholdersOfValue([['name']])).toEqual(['[[ name ]]']);
  expect(placeholdersOfValue([['a', 'b']])).toEqual([]);
});

test('a text of several words may mean what it says', () => {
  expect(placeholdersOfValue('rewrite ^ https://$host${request_uri} permanent;')).toEqual([]);
});

test('so many of them are found in linear time', () => {
  const start = performance.now();
  for (const text of ['${'.repeat(200_000), '{{'.repeat(200_000), '<%'.repeat(200_000), '<a'.repeat(200_000), '__A'.repeat(200_000)]) {
    placeholdersIn(text);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
