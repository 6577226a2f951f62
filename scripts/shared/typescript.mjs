/** Loads a TypeScript module by its path in the repository. */
export async function typescript(path) {
  const { require } = await import('tsx/cjs/api');
  return require(`../../${path}`, import.meta.url);
}
