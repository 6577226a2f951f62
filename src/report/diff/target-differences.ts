import { ChangeKind, Difference } from './way-in-change';
import { nameText } from '../inventory/object-name';
import { WayIn, WayInTarget } from '../way-in';

/** Where the traffic ends, and what guards it there. */
export function targetDifferences(before: WayIn, after: WayIn): Difference[] {
  const [was, is] = [byWorkload(before), byWorkload(after)];
  const [wasText, isText] = [targetsText(before), targetsText(after)];
  const differences: Difference[] = [];
  if (wasText !== isText) {
    const effect = wasText === '' ? ChangeKind.WIDENED : isText === '' ? ChangeKind.NARROWED : ChangeKind.CHANGED;
    differences.push(difference('targets', wasText, isText, effect));
  }
  for (const [key, target] of is) {
    const old = was.get(key);
    if (old !== undefined) {
      differences.push(...guardDifferences(old, target));
    }
  }
  return differences;
}

function guardDifferences(before: WayInTarget, after: WayInTarget): Difference[] {
  const where = nameText(after.workload);
  const [wasPolicies, isPolicies] = [policiesText(before), policiesText(after)];
  const differences: Difference[] = [];
  if (before.admitted !== after.admitted) {
    const effect = admittance(after) > admittance(before) ? ChangeKind.WIDENED : ChangeKind.NARROWED;
    differences.push(difference(`admitted to ${where}`, admittedText(before), admittedText(after), effect));
  }
  if (wasPolicies !== isPolicies) {
    // The last policy that goes opens the pods to everybody; one among others only takes away what it let in.
    const effect = isPolicies === '' ? ChangeKind.WIDENED : wasPolicies === '' ? ChangeKind.NARROWED : ChangeKind.CHANGED;
    differences.push(difference(`policies of ${where}`, wasPolicies, isPolicies, effect));
  }
  return differences;
}

function byWorkload({ targets }: WayIn): Map<string, WayInTarget> {
  return new Map(targets.map((target) => [JSON.stringify([target.workload, target.service, target.containerPort]), target]));
}

function targetsText({ targets }: WayIn): string {
  const texts = targets.map(({ workload, containerPort }) => `${nameText(workload)}${containerPort === undefined ? '' : ` port ${containerPort}`}`);
  return [...new Set(texts)].sort().join(', ');
}

function policiesText({ policies = [] }: WayInTarget): string {
  return policies.map(nameText).sort().join(', ');
}

function admittance({ admitted }: WayInTarget): number {
  return admitted === undefined ? 1 : admitted ? 2 : 0;
}

function admittedText({ admitted }: WayInTarget): string {
  return admitted === undefined ? 'depends on the client' : admitted ? 'yes' : 'no';
}

function difference(what: string, before: string, after: string, effect: Difference['effect']): Difference {
  return { what, ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }), effect };
}
