/* What reads files, in one part that is loaded when a command or a validation runs. */
export { check } from './check';
export { diff } from './diff';
export { map } from './map';
export { validateFiles } from './validate-files';
