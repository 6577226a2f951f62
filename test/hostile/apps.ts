import { ApiObject, App, Chart } from 'cdk8s';
import { changedWorlds, Edit } from './edits';
import { FLAW, Flaw } from './outputs';
import { ExposureChecks, ExposureInventory } from '../../src';

/** An app of worlds with these edits; what cdk8s itself does not take is not in it. */
export function appWith(edits: readonly Edit[]): App {
  const app = new App();
  const chart = new Chart(app, 'chart');
  for (const [i, object] of changedWorlds(edits).entries()) {
    try {
      new ApiObject(chart, `object${i}`, object as any);
    } catch {
      chart.node.tryRemoveChild(`object${i}`);
    }
  }
  return app;
}

/** Everything that an app can be asked; says what is wrong. */
export function flawOfApp(edits: readonly Edit[]): Flaw {
  const app = appWith(edits);
  try {
    const checks = ExposureChecks.configure(app, { strict: true });
    const failed = checks.findings().find(({ id }) => id === 'checks/failed');
    const ways = ExposureInventory.of(app);
    const again = ExposureInventory.fromJson(ways.toJson());
    const changes = again.changesSince(ways);
    const texts = { text: ways.toText(), json: ways.toJson(), mermaid: ways.toMermaid(), html: ways.toHtml(), reach: ways.toReachScript() };
    return failed?.message
      ?? (Object.values(changes).flat().length === 0 ? undefined : `is not the same after JSON: ${JSON.stringify(changes)}`)
      ?? Object.entries(texts).map(([format, text]) => FLAW[`map ${format}`](text)).find((flaw) => flaw !== undefined)
      ?? flawOfSynthesis(app);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack?.slice(0, 1500) : String(error)}`;
  }
}

/** What cannot be written, and what the checks find, is an error that names its construct. */
function flawOfSynthesis(app: App): Flaw {
  try {
    app.synthYaml();
    return undefined;
  } catch (error) {
    const { message, stack = '' } = error as Error;
    return message.startsWith('Validation failed with the following errors:\n') && !message.includes('could not be run to its end') ? undefined : `threw ${stack.slice(0, 1500)}`;
  }
}
