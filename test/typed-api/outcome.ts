import { App } from 'cdk8s';
import { Plan, Step } from './plan';
import { World } from './world';
import { ExposureApp, ExposureChecks, ExposureFinding } from '../../src';

/** What became of a plan. */
export interface Outcome {
  /** What of the API the accepted calls were given. */
  readonly used: string[];
  readonly refusals: string[];
  readonly world: World;
}

const OURS = /^invalid [A-Z][A-Za-z.]+:\n/;
const PROPERTY = /^ {2}(?:\[[^\]]*\] )?'([^']+)'/gm;

/**
 * Defines an app. Options that a call is refused for are left out of it; if that
 * does not help, the whole call is. Then the app is defined once more with what is
 * left, since a constructor that throws may leave something behind.
 */
export function outcomeOf(plan: Plan): Outcome {
  const refusals: string[] = [];
  const leftOut = new Map(plan.steps.map((step) => [step, new Set<string>()]));
  for (;;) {
    const before = refusals.length;
    const world = new World(plan.isExposureApp ? new ExposureApp() : new App(), plan.namespace);
    leftOut.forEach((names, step) => {
      if (!carryOut(step, names, world, refusals)) {
        leftOut.delete(step);
      }
    });
    if (refusals.length === before) {
      return { used: world.takeUsed(), refusals, world };
    }
  }
}

/** Whether a call is accepted, at last without the options that it is refused for. */
function carryOut(step: Step, leftOut: Set<string>, world: World, refusals: string[]): boolean {
  world.leftOut = leftOut;
  for (;;) {
    const { undo } = world.mark();
    try {
      step.call(world);
      return true;
    } catch (error) {
      const { message, stack } = error as Error;
      if (!OURS.test(message)) {
        throw new Error(`${step.name} ends with an error of another form: ${stack}`);
      }
      refusals.push(message);
      undo();
      const named = [...message.matchAll(PROPERTY)].map(([, property]) => property.split('.').at(-1)!.replace(/\[.*/, ''));
      if (named.every((name) => leftOut.has(name))) {
        return false;
      }
      named.forEach((name) => leftOut.add(name));
    }
  }
}

/** What fails a strict synthesis. */
export function findingsOf({ chart }: World): ExposureFinding[] {
  return ExposureChecks.of(chart).findings().filter(({ severity, acknowledgedBecause }) => severity !== 'info' && acknowledgedBecause === undefined);
}
