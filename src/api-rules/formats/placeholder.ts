/**
 * What templates leave for somebody to fill in, each in the form of one tool or another: `${NAME}`, `$(NAME)`, `$NAME`, `{{ name }}`, `{% if %}`,
 * `<% name %>`, `#{name}#`, `__NAME__`, `<name>`; and `ENC[AES256_GCM,...]`, which is still encrypted. The last is no group of an expression: `(?<name>...)`.
 */
const PLACEHOLDER = new RegExp(
  [
    '\\$\\{[^{}]{1,200}\\}',
    '\\$\\([A-Za-z_][A-Za-z0-9_.]{0,99}\\)',
    '\\$[A-Z_][A-Z0-9_]{1,99}',
    'ENC\\[[A-Z0-9_]{1,50},[^\\]]{1,5000}\\]',
    '\\{\\{.{1,200}?\\}\\}',
    '\\{%.{1,200}?%\\}',
    '<%.{1,200}?%>',
    '#\\{[^{}]{1,200}\\}#?',
    '__[A-Z][A-Z0-9_]{0,99}__',
    '(?<!\\?)<[A-Za-z][A-Za-z0-9 _.-]{0,99}>',
  ].join('|'),
  'g',
);

/** All of them, as they are written. */
export function placeholdersIn(text: string): string[] {
  return text.match(PLACEHOLDER) ?? [];
}

/** Whether a text is one value with placeholders in it, and not a text in which others may stand for themselves. */
export function hasPlaceholders(value: unknown): value is string {
  return typeof value === 'string' && placeholdersIn(value).length > 0 && !/\s/.test(value.replace(PLACEHOLDER, ''));
}
