/** The same function, which answers for each thing once and as long as that thing is there. */
export function remembered<K extends object, V>(answerFor: (thing: K) => V): (thing: K) => V {
  const answers = new WeakMap<K, V>();
  return (thing) => {
    let answer = answers.get(thing);
    if (answer === undefined) {
      answer = answerFor(thing);
      answers.set(thing, answer);
    }
    return answer;
  };
}
