import { bundlers } from './bundlers.mjs';
import { commandLine } from './command-line.mjs';
import { contents } from './contents.mjs';
import { mistakes } from './mistakes.mjs';
import { moduleSystems } from './module-systems.mjs';
import { newApp } from './new-app.mjs';
import { packageManagers } from './package-managers.mjs';
import { testRunners } from './test-runners.mjs';
import { typeCheckers } from './type-checkers.mjs';

/** In which order the package is looked at and used. */
export const PARTS = {
  'contents': contents,
  'package-managers': packageManagers,
  'module-systems': moduleSystems,
  'test-runners': testRunners,
  'type-checkers': typeCheckers,
  'bundlers': bundlers,
  'command-line': commandLine,
  'mistakes': mistakes,
  'new-app': newApp,
};
