const DOCS = 'https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs';

/** The page of all checks. */
export const CATALOGUE = `${DOCS}/checks.md`;

/** Where the documentation explains a check, a rule or an assumption. */
export function pageOf(id: string): string {
  const [topic, what] = id.split('/');
  return `${DOCS}/checks/${topic}.md#${what}`;
}
