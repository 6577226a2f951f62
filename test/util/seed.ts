import * as fc from 'fast-check';

/*
 * The same generated cases in every run, so that a run says what a change did.
 * FC_SEED=<number> tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1), ...fc.readConfigureGlobal() });
