// npm run test:languages: one app in every language, against the packages: the same YAML, and the same answers to the same mistakes.
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  const { builtConsumers } = await import('./shared/consumers/all.mjs');
  const { answersOf, javaScriptIn, manifestsOf } = await import('./shared/consumers/outcome.mjs');
  const { differenceOf } = await import('./shared/manifest-difference.mjs');
  const { untouched } = await import('./shared/consumers/untouched.mjs');
  const tally = new Tally();
  const test = (title, work) => tally.test(title, work);

  const { built, notes } = await builtConsumers();
  const [original] = built;
  for (const { name, checkedBy, failure } of built) await test(`${name}: builds against the package, ${checkedBy}`, () => failure);
  const languages = built.filter(({ failure }) => !failure);

  if (!original.failure) {
    const given = await step('run the app, the example and the mistakes', async () => {
      const results = [];
      for (const { main: app, example, mistakes } of languages) {
        const failed = (error) => ({ failure: error.output ?? String(error) });
        results.push({
          app: await manifestsOf(app).catch(failed),
          example: await manifestsOf(example).catch(failed),
          answers: await answersOf(mistakes).catch(failed),
        });
      }
      return results;
    });
    const [expected] = given;
    for (const [i, { name }] of languages.entries()) {
      for (const program of ['app', 'example']) {
        await test(`${name}: the ${program} gives ${i === 0 ? 'manifests' : 'the YAML of TypeScript, byte for byte'}`, () =>
          given[i][program].failure ?? differenceOf(expected[program], given[i][program]));
      }
    }

    for (const [mistake, { text }] of expected.answers) {
      console.log(`\n${mistake}:`);
      for (const [i, { name, exception }] of languages.entries()) {
        const answer = given[i].answers.failure ? undefined : given[i].answers.get(mistake);
        await test(`${name}: ${answer?.exception ?? 'nothing is raised'}`, () => {
          if (!answer) return given[i].answers.failure ?? 'nothing is raised';
          if (!exception.test(answer.exception)) return `must be ${exception.source}`;
          if (answer.text !== text) return `must say:\n${text}\nbut says:\n${answer.text}`;
          if (!/'[\w./[\]]+'/.test(text)) return `names no property:\n${text}`;
          return javaScriptIn(answer.text) && `must not say ${javaScriptIn(answer.text)}:\n${answer.text}`;
        });
      }
      console.log(text.replace(/^/gm, '    '));
    }
  }
  const unused = untouched();
  if (unused.length > 0) notes.push(`not used by the app of test/languages: ${unused.join(', ')}`);
  console.log(['', ...notes].join('\n'));
  tally.close();
});
