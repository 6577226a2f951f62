/** As below, for things of one graph. */
export function rememberedIn<G extends object, K extends object, V>(answerFor: (graph: G, thing: K) => V): (graph: G, thing: K) => V {
  const byGraph = remembered((graph: G) => remembered((thing: K) => answerFor(graph, thing)));
  return (graph, thing) => byGraph(graph)(thing);
}

/** The same function, which answers for each thing once and as long as that thing is there. */
export function remembered<K extends object, V>(answerFor: (thing: K) => V): (thing: K) => V {
  const answers = new WeakMap<K, V>();
  return (thing) => {
    let answer = answers.get(thing);
    if (answer === undefined && !answers.has(thing)) {
      answer = answerFor(thing);
      answers.set(thing, answer);
    }
    return answer as V;
  };
}
