import { App, Chart } from 'cdk8s';
import { appByHand } from './by-hand';
import { library } from './library';

const { ExposedApp, ExposureChecks } = library();

/**
 * An app as this library, or somebody without it, defines it.
 */
export interface AppSpec {
  readonly image: string;
  readonly port: number;
  readonly health: string;
}

export type DefineApp = (chart: Chart, id: string, spec: AppSpec) => void;

export const exposedApp: DefineApp = (chart, id, spec) => {
  new ExposedApp(chart, id, spec);
};

export const byHand: DefineApp = appByHand;

/** One chart that holds a number of apps. */
export function chartOf(apps: number, define: DefineApp, outdir?: string): Chart {
  const chart = new Chart(new App({ outdir }), 'shop', { namespace: 'shop' });
  // What judging whole apps costs is measured by itself.
  ExposureChecks.configure(chart, { enabled: false });
  for (let i = 1; i <= apps; i++) {
    define(chart, `App${i}`, { image: `ghcr.io/acme/app-${i}:1.4.2`, port: 8080, health: '/healthz' });
  }
  return chart;
}

export function synthYaml(chart: Chart): string {
  return App.of(chart).synthYaml();
}
