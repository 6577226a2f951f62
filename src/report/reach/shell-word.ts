const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./:=@%+,-]*$/;

/** One word for a POSIX shell, in which it interprets nothing, in quotes only where they are needed. */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : shellQuoted(text);
}

/** One word for a POSIX shell, in which it interprets nothing; what no shell can hold becomes a mark. */
export function shellQuoted(text: string): string {
  const holdable = text.replace(/\0|\p{Cs}/gu, '\uFFFD');
  return `'${holdable.replace(/'/g, "'\\''")}'`;
}
