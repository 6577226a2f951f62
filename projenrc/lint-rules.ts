/** How code looks: what a formatter would decide. */
const STYLE = {
  '@stylistic/indent': ['error', 2],
  '@stylistic/quotes': ['error', 'single', { avoidEscape: true }],
  '@stylistic/comma-dangle': ['error', 'always-multiline'],
  '@stylistic/comma-spacing': ['error', { before: false, after: true }],
  '@stylistic/no-multi-spaces': ['error', { ignoreEOLComments: false }],
  '@stylistic/array-bracket-spacing': ['error', 'never'],
  '@stylistic/array-bracket-newline': ['error', 'consistent'],
  '@stylistic/object-curly-spacing': ['error', 'always'],
  '@stylistic/object-curly-newline': ['error', { multiline: true, consistent: true }],
  '@stylistic/object-property-newline': ['error', { allowAllPropertiesOnSameLine: true }],
  '@stylistic/keyword-spacing': ['error'],
  '@stylistic/brace-style': ['error', '1tbs', { allowSingleLine: true }],
  '@stylistic/space-before-blocks': ['error'],
  '@stylistic/member-delimiter-style': ['error'],
  '@stylistic/semi': ['error', 'always'],
  // Texts for people, and what cannot be broken, may be longer.
  '@stylistic/max-len': ['error', {
    code: 150,
    ignoreUrls: true,
    ignoreStrings: true,
    ignoreTemplateLiterals: true,
    ignoreComments: true,
    ignoreRegExpLiterals: true,
  }],
  '@stylistic/quote-props': ['error', 'consistent-as-needed'],
  '@stylistic/key-spacing': ['error'],
  '@stylistic/no-multiple-empty-lines': ['error'],
  '@stylistic/no-trailing-spaces': ['error'],
};

/** What code must not do, whichever file it is in. */
const MISTAKES = {
  'curly': ['error', 'multi-line', 'consistent'],
  'dot-notation': ['error'],
  'no-bitwise': ['error'],
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-shadow': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/return-await': 'error',
  '@typescript-eslint/member-ordering': ['error', {
    default: [
      'public-static-field',
      'public-static-method',
      'protected-static-field',
      'protected-static-method',
      'private-static-field',
      'private-static-method',
      'field',
      'constructor',
      'method',
    ],
  }],
};

/** What may be imported, and in which order. */
const IMPORTS = {
  'import/no-extraneous-dependencies': ['error', {
    devDependencies: ['**/benchmarks/**', '**/examples/**', '**/test/**', '.projenrc.ts', 'projenrc/**/*.ts'],
    optionalDependencies: false,
    peerDependencies: true,
  }],
  // Without it the rule above looks at nothing.
  'import/no-unresolved': ['error'],
  'import/no-duplicates': ['error'],
  'import/order': ['warn', { groups: ['builtin', 'external'], alphabetize: { order: 'asc', caseInsensitive: true } }],
};

/** The rules for all TypeScript. */
export const LINT_RULES = { ...STYLE, ...MISTAKES, ...IMPORTS };

/** Rules for some files, instead of those for all. */
export interface LintException {
  /** Why they differ. */
  readonly name: string;
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

export const LINT_EXCEPTIONS: readonly LintException[] = [
  {
    // An import of types alone counts as none in a circle, and is left out of what is compiled in any case.
    name: 'the library has no circles, of types neither',
    files: ['src/**'],
    rules: {
      'import/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'no-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    name: 'the places that load parts of the library late',
    files: ['src/late.ts', 'src/cli/main.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    name: 'what the command line needs is joined into it',
    files: ['src/cli/**', 'src/reading/**', 'src/schemas/**'],
    rules: { 'import/no-extraneous-dependencies': 'off' },
  },
  {
    name: 'programs of users, to whom this library is one package among others',
    files: ['examples/environments/**', 'test/languages/**'],
    rules: { 'import/order': 'off' },
  },
];
