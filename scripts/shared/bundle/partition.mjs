import { build } from 'esbuild';

/** The part of everything that users load at once, and other parts need, too. */
const SHARED = 'shared';

/** The part of what several of the other parts need, and none of them always has beside it: users do not pay for it before. */
const SHARED_LATE = 'shared-late';

/** Parts that hold nothing of their own. */
export const SHARED_PARTS = [SHARED, SHARED_LATE];

/**
 * Which part holds which module: each is in one only, so that a class, a symbol and the state of a module are the same for all parts.
 *
 * The first of the parts is what users load at once. Returns the modules by the part that holds them, each with those that other parts ask it for.
 */
export async function partition(parts, options) {
  const [atOnce] = parts;
  const entries = parts.map(({ entry }) => entry);
  const { metafile: { inputs } } = await build({ ...options, entryPoints: entries, outdir: 'lib', write: false, metafile: true });
  const importsOf = (module) => inputs[module].imports.filter(({ external }) => !external).map(({ path }) => path);

  const reachedBy = new Map();
  for (const { name, entry } of parts) {
    const reached = new Set([entry]);
    for (const module of reached) {
      reachedBy.set(module, [...reachedBy.get(module) ?? [], name]);
      importsOf(module).filter((path) => !entries.includes(path)).forEach((path) => reached.add(path));
    }
  }

  const isBeside = (other, name) => other === name || parts.find((part) => part.name === other).beside === name;
  const ownerOf = (names) => names.find((name) => names.every((other) => isBeside(other, name))) ?? (names.includes(atOnce.name) ? SHARED : SHARED_LATE);
  const owners = new Map([...reachedBy].map(([module, names]) => [module, ownerOf(names)]));

  const names = [...SHARED_PARTS, ...parts.map(({ name }) => name)];
  const taken = names.find((name, i) => names.indexOf(name) !== i || (owners.has(`lib/${name}.js`) && !entries.includes(`lib/${name}.js`)));
  if (taken !== undefined) throw new Error(`'lib/${taken}.js' must be one part only, and no compiled module; give the part another name`);

  const asked = new Map(names.map((name) => [name, new Set()]));
  for (const [module, owner] of owners) {
    importsOf(module).filter((path) => owners.get(path) !== owner).forEach((path) => asked.get(owners.get(path)).add(path));
  }
  return { owners, asked };
}
