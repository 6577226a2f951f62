import { cpus } from 'os';
import { againstByHand } from './against-by-hand';
import { charts } from './charts';
import { checks } from './checks';
import { growth } from './growth';
import { languages } from './languages';
import { loading } from './loading';
import { many } from './many';
import { paths } from './paths';
import { note } from './table';

/**
 * All benchmarks. With `--quick` fewer apps and fewer rounds, for a first look.
 * Fails if a target is missed.
 */
const quick = process.argv.includes('--quick');

// What a construct or a synthesis says to a person would be repeated in every round.
process.stderr.write = () => true;

console.log('# Benchmarks of cdk8s-exposure\n');
note(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}${quick ? ', quick' : ''}`);
note([
  'The library is measured as jsii compiles it.',
  'Times are processor time of the whole process, garbage collection and compilation by V8 included.',
  'What is compared is measured in turns; a spread is half of the distance between the quartiles.',
  'A ratio with a limit is measured until its median is certain to 2 %, or called too noisy to judge.',
].join(' '));

againstByHand(quick ? 200 : 1000, quick ? 5 : 7);
growth(quick ? [10, 100, 500] : [10, 100, 1000, 5000], quick ? 3 : 5);
charts(2000, quick ? 4000 : 10000, quick ? 1 : 3);
checks(quick ? 200 : 1000, quick ? 3 : 9);
loading(quick ? 15 : 21);
paths(quick ? [10, 100] : [10, 100, 1000], quick ? 3 : 5);
languages(quick ? 3 : 7);
void many(quick ? 1000 : 5000, quick ? 20 : 50);
