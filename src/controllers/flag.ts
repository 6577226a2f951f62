/** Whether a text of an annotation is a flag that all controllers understand. */
export function isFlag(text: string): boolean {
  return text === 'true' || text === 'false';
}
