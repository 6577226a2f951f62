import { Answer, ask } from './ask';
import { Manifest } from './manifest';
import { startServer, VERSIONS } from './servers';
import { step } from '../machine/progress';

/** What the API servers of all versions say to objects. */
export class Verdicts {
  /** Asks one server after the other, and for the same object only once. */
  public static async of(manifests: readonly Manifest[]): Promise<Verdicts> {
    const distinct = new Map(manifests.map((manifest) => [JSON.stringify(manifest), manifest]));
    const answers = new Map<number, Map<string, Answer>>();
    for (const version of VERSIONS) {
      answers.set(version.minor, await step(`${distinct.size} objects for Kubernetes 1.${version.minor}`, async () => {
        const { server, stop } = await startServer(version);
        try {
          const all = await ask(server, [...distinct.values()]);
          return new Map([...distinct.keys()].map((key, i) => [key, all[i]]));
        } finally {
          await stop();
        }
      }));
    }
    return new Verdicts(answers);
  }

  private constructor(private readonly answers: ReadonlyMap<number, ReadonlyMap<string, Answer>>) {}

  /**
   * The answers of all versions from one on.
   *
   * An object that is meant for clusters from 1.32 on has to be accepted by those of 1.36 too, which are stricter in places.
   */
  public to(manifest: Manifest, minor: number): Answer[] {
    const key = JSON.stringify(manifest);
    return VERSIONS.filter((version) => version.minor >= minor).map((version) => this.answers.get(version.minor)!.get(key)!);
  }
}
