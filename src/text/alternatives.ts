/** 'TCP, UDP or SCTP' */
export function alternatives(texts: readonly string[]): string {
  return listed(texts, 'or');
}

/** 'TCP, UDP and SCTP' */
export function all(texts: readonly string[]): string {
  return listed(texts, 'and');
}

function listed(texts: readonly string[], word: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${word} ${texts[texts.length - 1]}`;
}
