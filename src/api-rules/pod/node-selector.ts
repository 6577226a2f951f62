import { Fields } from '../fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { isLabelValue, LABEL_VALUE_RULE } from '../formats/label-value';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';

/** The first version that judges the values of labels. */
const VALUES_SINCE = 33;

/** One description of nodes by their labels and by their names. */
export function judgeNodeSelectorTerm(term: Fields, options: { readonly isRequired: boolean }): void {
  for (const requirement of term.children('matchExpressions')) {
    judgeExpression(requirement, options.isRequired);
  }
  for (const requirement of term.children('matchFields')) {
    judgeField(requirement);
  }
}

function judgeExpression(requirement: Fields, isRequired: boolean): void {
  const count = requirement.list('values').length;
  switch (requirement.text('operator')) {
    case 'In': case 'NotIn':
      refuseValues(requirement, count === 0, 'must not be empty');
      break;
    case 'Exists': case 'DoesNotExist':
      refuseValues(requirement, count > 0, 'must not be set');
      break;
    case 'Gt': case 'Lt':
      refuseValues(requirement, count !== 1, 'must have exactly one number');
      break;
    default:
      requirement.refuse('pod/invalid-scheduling', 'operator', 'must be In, NotIn, Exists, DoesNotExist, Gt or Lt', 'correct the operator');
  }
  if (!isQualifiedName(requirement.text('key') ?? '')) {
    requirement.refuse('pod/invalid-scheduling', 'key', QUALIFIED_NAME_RULE, 'correct the key');
  }
  requirement.eachText('values', (value, field) => {
    if (isRequired && !isLabelValue(value)) {
      requirement.problems.add({ id: 'pod/invalid-scheduling', field, value, rule: LABEL_VALUE_RULE, fix: 'correct the value', refusedBy: { since: VALUES_SINCE } });
    }
  });
}

function refuseValues(requirement: Fields, isRefused: boolean, rule: string): void {
  if (isRefused) {
    requirement.refuse('pod/invalid-scheduling', 'values', `${rule} when 'operator' is ${requirement.text('operator')}`, 'correct the values');
  }
}

function judgeField(requirement: Fields): void {
  const operator = requirement.text('operator') ?? '';
  if (operator !== 'In' && operator !== 'NotIn') {
    requirement.refuse('pod/invalid-scheduling', 'operator', 'must be In or NotIn', 'correct the operator');
  } else if (requirement.list('values').length !== 1) {
    requirement.refuse('pod/invalid-scheduling', 'values', 'must have exactly one name', 'write one field for each node');
  }
  if (requirement.text('key') !== 'metadata.name') {
    requirement.refuse('pod/invalid-scheduling', 'key', 'must be metadata.name', "use 'matchExpressions' for labels");
  }
  requirement.eachText('values', (value, field) => {
    if (!isDnsSubdomain(value)) {
      requirement.problems.add({ id: 'pod/invalid-scheduling', field, value, rule: DNS_SUBDOMAIN_RULE, fix: 'write the name of a node' });
    }
  });
}
