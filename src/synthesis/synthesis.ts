import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { writingFaithfully } from './faithful-yaml';
import { handOver } from '../manifest/handed-over';

/** What is wrong with an app, by the constructs that are to blame. */
export type Verdict = ReadonlyMap<IConstruct, readonly string[]>;

/** What the objects of an app render; not to be changed. */
export type Manifests = ReadonlyMap<ApiObject, unknown>;

/**
 * Has all manifests of an app judged once whenever it is synthesized, and makes what is found errors of its constructs.
 *
 * cdk8s runs all validations again for every chart. So the app's own `synth` and `synthYaml` are told apart from other
 * validations: within one of them there is one verdict, and what was rendered for the judge is what is written.
 *
 * @param judge is also told whether the app is being synthesized, and not just a part of it rendered
 */
export function judgeWholeApp(app: App, judge: (manifests: Manifests, isSynthesis: boolean) => Verdict): void {
  const judgement = new Judgement(app, judge);
  surroundSynthesis(app, (synthesize) => judgement.during(synthesize));
  // The root comes first, so what it adds to constructs below still runs in the same pass.
  app.node.addValidation({ validate: () => judgement.errors() });
}

/** What all objects of an app render now; those that cannot be rendered are left out, and fail when they are written. */
export function manifestsOf(app: App): Manifests {
  const manifests = new Map<ApiObject, unknown>();
  for (const construct of app.node.findAll()) {
    if (construct instanceof ApiObject) {
      try {
        manifests.set(construct, construct.toJson());
      } catch {
        continue;
      }
    }
  }
  return manifests;
}

class Judgement {
  private verdict: Verdict = new Map();
  private readonly listening = new Set<IConstruct>();
  private depth = 0;
  private isJudged = false;
  private isJudging = false;
  private takeBack: (() => void)[] = [];

  constructor(private readonly app: App, private readonly judge: (manifests: Manifests, isSynthesis: boolean) => Verdict) {}

  public during<T>(synthesize: () => T): T {
    this.depth++;
    try {
      return writingFaithfully(synthesize);
    } finally {
      this.depth--;
      if (this.depth === 0) {
        this.isJudged = false;
        this.takeBack.forEach((takeBack) => takeBack());
        this.takeBack = [];
      }
    }
  }

  /** Those of the app itself; those of other constructs are reported by these. */
  public errors(): string[] {
    // A judge may validate or synthesize the app, too, and must not wait for itself.
    if (!this.isJudged && !this.isJudging) {
      this.isJudging = true;
      try {
        this.renew();
      } finally {
        this.isJudging = false;
      }
    }
    return this.errorsOf(this.app);
  }

  private renew(): void {
    const isSynthesis = this.depth > 0;
    const manifests = manifestsOf(this.app);
    this.verdict = new Map();
    this.verdict = this.judge(manifests, isSynthesis);
    for (const culprit of this.verdict.keys()) {
      if (culprit !== this.app && !this.listening.has(culprit)) {
        this.listening.add(culprit);
        culprit.node.addValidation({ validate: () => this.errorsOf(culprit) });
      }
    }
    if (isSynthesis) {
      this.isJudged = true;
      this.takeBack = [...manifests].map(([apiObject, manifest]) => handOver(apiObject, manifest));
    }
  }

  private errorsOf(construct: IConstruct): string[] {
    return [...(this.verdict.get(construct) ?? [])];
  }
}

/**
 * Surrounds `synth` and `synthYaml` of one app.
 *
 * The app gets a class of its own for that: other languages call what the class of an object has, and never what the object itself has.
 */
function surroundSynthesis(app: App, during: <T>(synthesize: () => T) => T): void {
  const Base = app.constructor as new () => App;
  const Surrounded = class extends Base {
    public synth(): void {
      during(() => super.synth());
    }

    public synthYaml(): string {
      return during(() => super.synthYaml());
    }
  };
  Object.defineProperty(Surrounded, 'name', { value: Base.name });
  Object.setPrototypeOf(app, Surrounded.prototype);
}
