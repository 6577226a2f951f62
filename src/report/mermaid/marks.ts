import { Finding } from '../../checks/finding';
import { isAtLeast, Severity } from '../../checks/severity';
import { nameText, objectName } from '../inventory/object-name';
import { ObjectName } from '../way-in';

/** What was found at an object. */
export interface Mark {
  /** The worst. */
  readonly severity: Severity;
  /** In the order of the findings, each once. */
  readonly ids: ReadonlySet<string>;
}

export class Marks {
  private readonly byObject = new Map<string, { severity: Severity; readonly ids: Set<string> }>();

  constructor(findings: readonly Finding[]) {
    for (const { at, id, severity } of findings) {
      if (at === undefined) {
        continue;
      }
      const key = nameText(objectName(at));
      const mark = this.byObject.get(key) ?? { severity, ids: new Set<string>() };
      this.byObject.set(key, mark);
      mark.ids.add(id);
      mark.severity = isAtLeast(severity, mark.severity) ? severity : mark.severity;
    }
  }

  public of(name: ObjectName): Mark | undefined {
    return this.byObject.get(nameText(name));
  }
}
