import { AskedFeature, askedFeatures, Feature, Features } from './features';
import { Difference } from './served-path';
import { Route, Site } from './site';
import { PropertyProblem } from '../text/invalid';

/** Why a controller cannot do something, and what can be done. */
export interface Reason {
  /** Completes "'<property>' ...", for example `must not be given, because Contour cannot express it`. */
  readonly rule: string;

  /** What to do, or who can. */
  readonly fix: string;

  /**
   * The property that has to change.
   *
   * @default - the feature
   */
  readonly property?: string;

  /**
   * The offending value; `undefined` where showing it would not help.
   *
   * @default - what is asked for
   */
  readonly value?: unknown;
}

/**
 * What a controller makes of a feature: what was asked for; something that differs from it in what the text says,
 * which is printed, and which its reader reports of the host; or nothing.
 */
export type Answer =
  | { readonly kind: 'exact' }
  | { readonly kind: 'differs'; readonly difference: Difference['kind']; readonly text: string }
  | { readonly kind: 'impossible'; readonly reasons: readonly Reason[] };

/** It may depend on what is asked, and on the site and the route that ask. There is no route while only the site is known. */
type AnswerTo<F extends Feature> = Answer | ((asked: Features[F], site: Site, route?: Route) => Answer);

/** A controller's answer for each feature; written out in one place, without anything that another controller answers too. */
export type Answers = { readonly [F in Feature]: AnswerTo<F> };

export const EXACT: Answer = { kind: 'exact' };

export function differs(difference: Difference['kind'], text: string): Answer {
  return { kind: 'differs', difference, text };
}

export function impossible(...reasons: readonly Reason[]): Answer {
  return { kind: 'impossible', reasons };
}

/** Why a controller that is told something by a Service cannot be told it by one that is defined elsewhere. */
export function notOfForeignService(route: Route | undefined, label: string, part: string): Reason | undefined {
  return route?.isOfForeignService !== true ? undefined : {
    rule: `must not be given for a Service that is not defined here, because ${label} takes it from ${part} of the Service`,
    fix: "name the pods with 'target' or 'backend' instead of the Service",
  };
}

/** Exact, unless there is a reason why not. */
export function unless(...reasons: readonly (Reason | false | undefined)[]): Answer {
  const found = reasons.filter((reason): reason is Reason => typeof reason === 'object');
  return found.length === 0 ? EXACT : impossible(...found);
}

/** An answer to a feature that is asked for. */
export interface Answered {
  readonly feature: AskedFeature;
  readonly answer: Answer;
}

/** What a controller answers to all that a site, or a route of it, asks for. */
export function answersTo(answers: Answers, site: Site, route?: Route): Answered[] {
  return askedFeatures(site, route).map((feature) => ({ feature, answer: answerTo(answers, feature, site, route) }));
}

function answerTo<F extends Feature>(answers: Answers, { feature, asked }: AskedFeature<F>, site: Site, route?: Route): Answer {
  const answer: AnswerTo<F> = answers[feature];
  return typeof answer === 'function' ? answer(asked, site, route) : answer;
}

/** What is impossible, as problems of the properties that ask for it. */
export function impossibleProblems(answered: readonly Answered[]): PropertyProblem[] {
  return answered.flatMap(({ feature: { feature, asked }, answer }) => answer.kind !== 'impossible' ? [] : answer.reasons.map((reason) => {
    const { property = feature, rule, fix } = reason;
    const value = 'value' in reason ? reason.value : asked;
    return { property, rule, ...(value === undefined ? {} : { value }), fix };
  }));
}
