import { cpus } from 'os';
import { againstByHand } from './against-by-hand';
import { growth } from './growth';
import { loading } from './loading';
import { paths } from './paths';
import { note } from './table';

/**
 * All benchmarks. With `--quick` fewer apps and fewer rounds, for a first look.
 * Fails if a target is missed.
 */
const quick = process.argv.includes('--quick');

console.log('# Benchmarks of cdk8s-exposure\n');
note(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}${quick ? ', quick' : ''}`);

againstByHand(quick ? 200 : 1000, quick ? 5 : 9);
growth(quick ? [10, 100, 500] : [10, 100, 1000, 5000], quick ? 3 : 7);
loading(quick ? 5 : 21);
paths(quick ? [10, 100] : [10, 100, 1000], quick ? 3 : 7);
