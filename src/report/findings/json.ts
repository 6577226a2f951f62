import { Report } from './report';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** For programs; `docs/cli.md` describes the fields. */
export function findingsJson({ findings, assumed, objects, files }: Report): string {
  return `${JSON.stringify({ version: VERSION, objects, files, findings, assumed }, undefined, 2)}\n`;
}
