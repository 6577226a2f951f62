import { isLabelValue } from './formats/label-value';
import { isQualifiedName } from './formats/qualified-name';
import { PropertyProblem } from '../text/invalid';

/**
 * What is wrong with labels that pods are selected by.
 *
 * @param example a label as the fix shows it, for example `app: "ingress"`
 */
export function selectingLabelProblems(property: string, labels: { readonly [key: string]: string }, example: string): PropertyProblem[] {
  return Object.entries(labels)
    // cdk8s cannot write that key.
    .filter(([key, value]) => !isQualifiedName(key) || !isLabelValue(value) || key === 'constructor')
    .map(([key, value]) => ({
      property: `${property}[${key}]`,
      rule: "must be a label: letters, digits, '-', '_' and '.', at most 63 each for its key and its value",
      value,
      fix: `write for example '${example}'`,
    }));
}
