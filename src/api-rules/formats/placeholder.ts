/**
 * What templates leave for somebody to fill in, each in the form of one tool or another: `${NAME}`, `$(NAME)`, `$NAME`, `{{ name }}`, `{% if %}`,
 * `<% name %>`, `[[ name ]]`, `#{name}#`, `__NAME__`, `%NAME%`, `@name@`, `<name>`; `<path:secret#name>` of a plugin of Argo CD; and
 * `ENC[AES256_GCM,...]`, which is still encrypted. `${1}` is a group of an expression and no name, and so is that of `(?<name>...)`.
 */
const PLACEHOLDER = new RegExp(
  [
    '\\$\\{(?!\\d+\\})[^{}]{1,200}\\}',
    '\\$\\([A-Za-z_][A-Za-z0-9_.]{0,99}\\)',
    '\\$[A-Za-z_][A-Za-z0-9_]{1,99}',
    'ENC\\[[A-Z0-9_]{1,50},[^\\]]{1,5000}\\]',
    '\\$?\\{\\{.{1,200}?\\}\\}',
    '\\{%.{1,200}?%\\}',
    '<%.{1,200}?%>',
    '(?<!\\[)\\[\\[[ \\t]*[.A-Za-z_][^[\\]{},&*#:]{0,199}\\]\\](?!\\])',
    '#\\{[^{}]{1,200}\\}#?',
    '%[A-Z_][A-Z0-9_]{2,99}%',
    '@[A-Za-z_][A-Za-z0-9_.-]{0,99}@',
    '__[A-Z][A-Z0-9_]{0,99}__',
    '<path:[^<>\\s]{1,200}>',
    '(?<!\\?)<[A-Za-z][A-Za-z0-9 _.-]{0,99}>',
  ].join('|'),
  'g',
);

/** All of them, as they are written. */
export function placeholdersIn(text: string): string[] {
  return text.match(PLACEHOLDER) ?? [];
}

/** Those of a value that is one text with placeholders in it, and not a text in which others may stand for themselves; none if it is none. */
export function placeholdersOfValue(value: unknown): string[] {
  if (typeof value !== 'string') {
    return listedTwice(value);
  }
  const found = placeholdersIn(value);
  return found.length > 0 && !/\s/.test(value.replace(PLACEHOLDER, '')) ? found : [];
}

/** No field has lists of lists: YAML reads `[[ name ]]` as such. */
function listedTwice(value: unknown): string[] {
  const inner: unknown = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? value[0][0] : undefined;
  return typeof inner === 'string' ? [`[[ ${inner} ]]`] : [];
}
