import { BUILT_IN, CUSTOM, Kind, partsOf } from '../../api-rules/kinds';
import { isLaterVersion } from '../../api-rules/version-order';
import { nearest } from '../../text/nearest';
import { Found } from '../check';

type Said = Pick<Found, 'field' | 'message' | 'fix'>;

/** Nobody misspells more, and each costs some time. */
const MOST = 100;

/** What somebody probably means who writes a kind that its API version does not have; found once for each. */
export class Advice {
  private readonly found = new Map<string, Said>();

  public for(apiVersion: string, kind: string): Said {
    const key = `${apiVersion} ${kind}`;
    const said = this.found.get(key) ?? nearestKind(apiVersion, kind, this.found.size < MOST);
    this.found.set(key, said);
    return said;
  }
}

function nearestKind(apiVersion: string, kind: string, mayGuess: boolean): Said {
  const all = [...BUILT_IN.all, ...CUSTOM.all];
  const elsewhere = latest(all.filter(({ name }) => name === kind), partsOf(apiVersion).group);
  if (elsewhere !== undefined) {
    return { field: 'apiVersion', message: `must be the API version of '${kind}', got ${JSON.stringify(apiVersion)}`, fix: `write '${elsewhere.apiVersion}'` };
  }
  const fix = mayGuess ? guess(apiVersion, kind, all) : undefined;
  return { field: 'kind', message: `must be a kind of '${apiVersion}', got ${JSON.stringify(kind)}`, fix };
}

/** A kind of the same API version, of the same group, or of any, by its name. */
function guess(apiVersion: string, kind: string, all: readonly Kind[]): string | undefined {
  const { group } = partsOf(apiVersion);
  const sameVersion = all.filter((one) => one.apiVersion === apiVersion);
  const sameGroup = all.filter((one) => one.group === group);
  for (const kinds of [sameVersion, sameGroup, all]) {
    const name = nearest(kind, kinds.map((one) => one.name));
    if (name !== undefined) {
      const meant = latest(kinds.filter((one) => one.name === name), group)!;
      return meant.apiVersion === apiVersion ? `did you mean '${name}'?` : `did you mean '${name}' of '${meant.apiVersion}'?`;
    }
  }
  return undefined;
}

/** The latest version, of one group if it is there. */
function latest(kinds: readonly Kind[], group: string): Kind | undefined {
  const ofGroup = kinds.filter((kind) => kind.group === group);
  const [first, ...others] = ofGroup.length > 0 ? ofGroup : kinds;
  return others.reduce((best, kind) => (kind.group === first.group && isLaterVersion(kind.version, best.version) ? kind : best), first);
}
