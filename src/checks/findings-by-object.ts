import { Finding } from './finding';
import { Resource } from '../graph/resource';

/** From so many on a list is one that grows; a shorter one has no room to spare, since there may be hundreds of thousands. */
const SHORT = 8;

/** What was found in each object. */
export class FindingsByObject {
  private readonly found = new Map<Resource | undefined, Finding | Finding[]>();

  public add(finding: Finding): void {
    const others = this.found.get(finding.at);
    if (others === undefined) {
      this.found.set(finding.at, finding);
    } else if (!Array.isArray(others)) {
      this.found.set(finding.at, [others, finding]);
    } else if (others.length < SHORT) {
      this.found.set(finding.at, [...others, finding]);
    } else {
      others.push(finding);
    }
  }

  /** Those of an object, which are not kept any longer. */
  public take(at: Resource | undefined): readonly Finding[] {
    const found = this.found.get(at) ?? [];
    this.found.delete(at);
    return Array.isArray(found) ? found : [found];
  }
}
