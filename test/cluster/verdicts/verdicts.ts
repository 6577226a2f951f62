import { Answer, ask } from './ask';
import { Manifest } from './manifest';
import { SERVERS, startServer, Version, VERSIONS } from './servers';
import { step } from '../machine/progress';

/** What the API servers say to objects. */
export class Verdicts {
  /** Asks one server after the other, and for the same object only once. */
  public static async of(manifests: readonly Manifest[]): Promise<Verdicts> {
    const distinct = new Map(manifests.map((manifest) => [JSON.stringify(manifest), manifest]));
    const answers = new Map<string, Map<string, Answer>>();
    for (const version of SERVERS) {
      answers.set(version.name, await step(`${distinct.size} objects for Kubernetes 1.${version.minor} (${version.name})`, async () => {
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

  private constructor(private readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>) {}

  /**
   * The answers of all versions from one on.
   *
   * An object that is meant for clusters from 1.32 on has to be accepted by those of 1.36 too, which are stricter in places.
   */
  public to(manifest: Manifest, minor: number): Answer[] {
    return VERSIONS.filter((version) => version.minor >= minor).map((version) => this.by(manifest, version));
  }

  /** The answer of one server. */
  public by(manifest: Manifest, { name }: Version): Answer {
    return this.answers.get(name)!.get(JSON.stringify(manifest))!;
  }
}
