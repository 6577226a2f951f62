import { IConstruct } from 'constructs';
import { appChecksOf } from './app-checks';
import { lateVerdict } from '../late';
import { NotUnderstoodObject } from '../report/not-understood-object';
import { WayIn } from '../report/way-in';
import { invalidValue } from '../text/invalid';

/** What became of the ways into an app between two versions of it. */
export interface InventoryChanges {
  /** The ids of the ways in that were not there before. */
  readonly opened: string[];
  /** Those by which more clients get in than before, or that lost their protection. */
  readonly widened: string[];
  /** Those by which fewer clients get in than before. */
  readonly narrowed: string[];
  /** Those that lead elsewhere or say something else, to as many clients as before. */
  readonly changed: string[];
  /** Those that are not there any more. */
  readonly closed: string[];
}

/**
 * Every way by which clients from outside reach the pods of an app: from where,
 * by which protocol and port, through which Service, guarded by which policies.
 *
 * It is made of the finished manifests, whoever defined them.
 *
 * @example
 * const ways = ExposureInventory.of(chart).ways;
 */
export class ExposureInventory {
  /**
   * The inventory of the app that a construct belongs to, as it is now.
   */
  public static of(scope: IConstruct): ExposureInventory {
    const { ways, notUnderstood } = appChecksOf(scope).inventory();
    return new ExposureInventory([...ways], [...notUnderstood]);
  }

  /**
   * Reads what `toJson` wrote.
   *
   * @param json the text
   * @throws if it is something else
   */
  public static fromJson(json: string): ExposureInventory {
    const listed = lateVerdict().parseInventory(json);
    if (typeof listed === 'string') {
      throw invalidValue('ExposureInventory.fromJson', [{ property: 'json', rule: listed, fix: "give what 'toJson' returned" }]);
    }
    return new ExposureInventory([...listed.ways], [...listed.notUnderstood]);
  }

  /** The ways in, in the order of the manifests. */
  public readonly ways: WayIn[];

  /**
   * The objects that may open more, in the order of the manifests: of kinds that nobody here understands, or that make others
   * which are not among the manifests. Only if there are none, `ways` are all that there are.
   */
  public readonly notUnderstood: NotUnderstoodObject[];

  private constructor(ways: WayIn[], notUnderstood: NotUnderstoodObject[]) {
    this.ways = ways;
    this.notUnderstood = notUnderstood;
  }

  /**
   * The inventory as JSON, of the schema in `docs/inventory.schema.json`.
   */
  public toJson(): string {
    const { inventoryJson, wholeOf } = lateVerdict();
    return wholeOf(inventoryJson(this));
  }

  /**
   * The inventory for people, as plain text.
   */
  public toText(): string {
    const { inventoryText, wholeOf } = lateVerdict();
    return wholeOf(inventoryText(this));
  }

  /**
   * The way of the packets as a Mermaid diagram, for pull requests.
   */
  public toMermaid(): string {
    return lateVerdict().mermaid(this, []);
  }

  /**
   * The way of the packets as a page of its own.
   */
  public toHtml(): string {
    const { pictureHtml, wholeOf } = lateVerdict();
    return wholeOf(pictureHtml(this, []));
  }

  /**
   * A shell script that tries every way in once the manifests are applied. It
   * needs `kubectl` and `curl`.
   */
  public toReachScript(): string {
    const { reachScript, wholeOf } = lateVerdict();
    return wholeOf(reachScript(this));
  }

  /**
   * What is different from an earlier inventory.
   *
   * @param before the earlier one
   */
  public changesSince(before: ExposureInventory): InventoryChanges {
    const { ways } = lateVerdict().diff(before, this);
    const of = (change: string) => ways.filter((way) => way.change === change).map(({ id }) => id);
    return { opened: of('opened'), widened: of('widened'), narrowed: of('narrowed'), changed: of('changed'), closed: of('closed') };
  }
}
