import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { DEFAULT_DRAIN } from './app-deployment';
import { INSTANCE } from './app-labels';
import { isDnsLabel } from '../api-rules/formats/dns-label';
import { isQualifiedName } from '../api-rules/formats/qualified-name';
import { isServiceName } from '../api-rules/formats/service-name';
import { PropertyProblem } from '../text/invalid';
import { isSafePath } from '../text/safe-path';
import { ExposedAppProps } from '../values/exposed-app-props';

const LARGEST_ID = 2147483647;

/** The labels that selectors are made of. */
const RESERVED_LABELS = [INSTANCE, kplus.Pod.ADDRESS_LABEL];

/**
 * What is wrong with the props of an app that no rendered object would show.
 */
export function appProblems(props: ExposedAppProps): PropertyProblem[] {
  return [
    ...nameProblems(props),
    ...healthProblems(props),
    ...scaleProblems(props),
    ...identityProblems(props),
    ...wholeMebibytes(props),
    ...drainProblems(props),
    ...budgetProblems(props),
    ...labelProblems(props),
    ...(props.allowedNamespaces ?? []).flatMap((value, i) => isDnsLabel(value) ? [] : [{
      property: `allowedNamespaces[${i}]`, rule: 'must be the name of a namespace: lower-case letters, digits and hyphens, at most 63', value, fix: "write for example 'monitoring'",
    }]),
  ];
}

function nameProblems({ name, image }: ExposedAppProps): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (name !== undefined && !isServiceName(name)) {
    problems.push({ property: 'name', rule: 'must be lower-case letters, digits and hyphens, beginning with a letter, at most 63', value: name, fix: "write for example 'web'" });
  }
  if (typeof image !== 'string' || !/^[\x21-\x7e]{1,1024}$/.test(image)) {
    problems.push({ property: 'image', rule: 'must be the name of an image without blanks, at most 1024 characters', value: image, fix: "write for example 'ghcr.io/acme/web:1.4.2'" });
  }
  return problems;
}

function healthProblems({ health, readiness, protocol }: ExposedAppProps): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (health === undefined) {
    return problems;
  }
  if (!isSafePath(health)) {
    problems.push({ property: 'health', rule: "must begin with '/' and hold only letters, digits and -._~/@:+=,%", value: health, fix: "write for example '/healthz'" });
  }
  if (readiness) {
    problems.push({ property: 'health', rule: "must not be given together with 'readiness'", value: health, fix: 'leave one of the two out' });
  }
  if (protocol !== undefined && protocol !== kplus.Protocol.TCP) {
    problems.push({ property: 'health', rule: `must not be given for a port of ${protocol}`, value: health, fix: "leave it out, or ask another port with 'readiness'" });
  }
  return problems;
}

function scaleProblems({ autoscaler, replicas }: ExposedAppProps): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (replicas !== undefined && autoscaler) {
    problems.push({ property: 'replicas', rule: "must not be given together with 'autoscaler'", value: replicas, fix: "write it as 'minReplicas' of the autoscaler" });
  }
  if (autoscaler) {
    const { maxReplicas, minReplicas = 2, targetCpuUtilization = 70 } = autoscaler;
    for (const [property, value] of Object.entries({ maxReplicas, minReplicas, targetCpuUtilization })) {
      if (!Number.isInteger(value) || value < 1 || value > LARGEST_ID) {
        problems.push({ property: `autoscaler.${property}`, rule: 'must be a whole number from 1', value, fix: 'write for example 10' });
      }
    }
    if (problems.length === 0 && maxReplicas < minReplicas) {
      problems.push({ property: 'autoscaler.maxReplicas', rule: `must not be below 'minReplicas' (${minReplicas})`, value: maxReplicas, fix: 'raise it' });
    }
  }
  return problems;
}

function identityProblems({ runAsUser, runAsGroup }: ExposedAppProps): PropertyProblem[] {
  return Object.entries({ runAsUser, runAsGroup })
    .filter(([, value]) => value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= LARGEST_ID))
    .map(([property, value]) => ({ property, rule: `must be a whole number from 1 to ${LARGEST_ID}, never root`, value, fix: 'write for example 10001' }));
}

function wholeMebibytes({ memoryRequest, memoryLimit, tmpSize }: ExposedAppProps): PropertyProblem[] {
  return Object.entries({ memoryRequest, memoryLimit, tmpSize }).flatMap(([property, size]: [string, Size | undefined]) => {
    const mebibytes = size?.toMebibytes({ rounding: SizeRoundingBehavior.NONE });
    return mebibytes === undefined || (Number.isSafeInteger(mebibytes) && mebibytes >= 1) ? [] : [{
      property, rule: 'must be a whole number of mebibytes, at least 1', value: mebibytes, fix: "write for example 'Size.mebibytes(256)'",
    }];
  });
}

function drainProblems({ drainDelay = DEFAULT_DRAIN, terminationGracePeriod }: ExposedAppProps): PropertyProblem[] {
  const problems = [...wholeSeconds('drainDelay', drainDelay, 0), ...wholeSeconds('terminationGracePeriod', terminationGracePeriod, 1)];
  const [drain, grace] = [drainDelay, terminationGracePeriod].map((duration) => duration?.toSeconds({ integral: false }));
  if (problems.length === 0 && grace !== undefined && grace <= drain!) {
    problems.push({
      property: 'terminationGracePeriod', rule: `must be longer than the drain delay, ${drain} seconds, which is a part of it`, value: grace, fix: "raise it, or lower 'drainDelay'",
    });
  }
  return problems;
}

function wholeSeconds(property: string, duration: Duration | undefined, min: number): PropertyProblem[] {
  const seconds = duration?.toSeconds({ integral: false });
  return seconds === undefined || (Number.isInteger(seconds) && seconds >= min && seconds <= 86400) ? [] : [{
    property, rule: `must be a whole number of seconds from ${min} to 86400`, value: seconds, fix: "write for example 'Duration.seconds(30)'",
  }];
}

function budgetProblems({ disruptionMaxUnavailable: budget }: ExposedAppProps): PropertyProblem[] {
  return budget === undefined || !budget.isZero() ? [] : [{
    property: 'disruptionMaxUnavailable', rule: 'must be at least one, because a node could never be drained otherwise', value: budget.value, fix: "write for example 'kplus.PercentOrAbsolute.absolute(1)'",
  }];
}

/** The values are judged on the Deployment, which keys that cdk8s cannot write would not reach. */
function labelProblems({ labels = {} }: ExposedAppProps): PropertyProblem[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const property = `labels[${key}]`;
    if (RESERVED_LABELS.includes(key)) {
      return [{ property, rule: "must not be given, because selectors are made of it and of the app's name", value, fix: "leave it out, or give the app a 'name'" }];
    }
    return isQualifiedName(key) && key !== 'constructor' ? [] : [{
      property, rule: "must have a key of at most 63 letters, digits, '-', '_' or '.' and not be 'constructor', optionally after a domain and '/'", value, fix: 'correct the key',
    }];
  });
}
