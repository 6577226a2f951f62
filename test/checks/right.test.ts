import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { findings } from '../../src/checks/engine';
import { Severity } from '../../src/checks/severity';
import { Graph } from '../../src/graph/graph';

/** Manifests as real charts and teams write them: they work, so that nothing may fail a synthesis. */
const RIGHT = join(__dirname, 'right');
const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: ['linters'] };

test.each(readdirSync(RIGHT).sort())('%s has no error', (file) => {
  const documents = parseAllDocuments(readFileSync(join(RIGHT, file), 'utf8'));
  const found = findings(new Graph(documents.map((document) => ({ object: document.toJS(), origin: {} }))), FACTS);
  const errors = found.filter(({ severity }) => severity === Severity.ERROR || severity === Severity.FATAL);
  expect(errors.map(({ id, at, field, message }) => `${id} ${at} ${field}: ${message}`)).toEqual([]);
});
