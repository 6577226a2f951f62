import { ClusterPart } from './clusters';
import { objectOf } from './object-of';
import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { readerOf } from '../../controllers/reader-of';
import { Reading } from '../../controllers/reading';
import { ReadRoutes, servedText } from '../../controllers/undone-routes';
import { exposureOf } from '../../exposure/exposure';
import { Verdict } from '../../synthesis/synthesis';

export const NOT_AS_WRITTEN = 'site/not-as-written';

/**
 * Reads the finished objects of a cluster as their controllers do, and compares that with what was said of each site. What
 * was not understood may be anything that the controller's room does not rule out, so that nothing is found in what it concerns.
 *
 * @param undone the objects of which it is known already
 */
export function readBack({ graph, sites }: ClusterPart, undone: Verdict): Finding[] {
  const known = new Map<Reading, ReadRoutes>();
  return sites.flatMap((site) => {
    const apiObjects = site.apiObjects();
    const [main] = apiObjects;
    const at = main === undefined ? undefined : objectOf(graph, main);
    if (at === undefined || apiObjects.some((apiObject) => undone.has(apiObject))) {
      return [];
    }
    const reading = exposureOf(graph).readingOf(site.facts);
    const found = known.get(reading) ?? new ReadRoutes(readerOf(site.facts), reading);
    known.set(reading, found);
    return site.wanted().flatMap((said) => found.undoneOf(said)).map(({ said, option, what }): Finding => ({
      id: NOT_AS_WRITTEN,
      severity: Severity.ERROR,
      at,
      origin: at.origin,
      field: '',
      message: `contradicts '${option}': ${servedText(said)} ${what}`,
      fix: `change '${option}', or leave out the patch, the override or the other object that changes it`,
      related: [],
    }));
  });
}
