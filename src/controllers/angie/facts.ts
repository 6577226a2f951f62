export const ANGIE_PREFIX = 'angie.software/';

/** @see https://en.angie.software/anic/docs/annotations */
export const ANGIE_SNIPPETS = ['location', 'server'].map((name) => `${ANGIE_PREFIX}${name}-snippets`);
