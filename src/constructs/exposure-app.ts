import { mkdirSync } from 'fs';
import { App, AppProps, Chart, Yaml } from 'cdk8s';
import { checkNew } from '../calls/checked-calls';
import { writingFaithfully } from '../synthesis/faithful-yaml';
import { chartManifests } from '../synthesis/linear/chart-objects';
import { recordsConstructMetadata, writeConstructMetadata } from '../synthesis/linear/construct-metadata';
import { inDependencyOrder } from '../synthesis/linear/dependency-order';
import { resolveDependencies } from '../synthesis/linear/resolve-dependencies';
import { validate } from '../synthesis/linear/validate';
import { writeFiles } from '../synthesis/linear/write-files';

/**
 * An app for many charts: it writes what `App` of cdk8s writes, byte for byte,
 * in a time that grows with the number of charts and not with its square.
 *
 * `App` validates the whole app and resolves its dependencies once more for
 * every chart. This one does both once, so a validation runs once, too. A chart
 * with a `toJson` of its own is rendered by that. Texts that kubectl would read
 * as something else are quoted.
 *
 * @see https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/exposure-app.md
 *
 * @example
 * const shops = new ExposureApp();
 * new cdk8s.Chart(shops, 'shop');
 * shops.synth();
 */
export class ExposureApp extends App {
  public constructor(props: AppProps = {}) {
    checkNew('ExposureApp', new.target, [props]);
    super(props);
  }

  /**
   * The charts of this app, each after those that it depends on.
   */
  public get charts(): Chart[] {
    return inDependencyOrder(this.node).filter((construct): construct is Chart => construct instanceof Chart);
  }

  /**
   * Writes all manifests to the output directory.
   *
   * @throws if a validation fails, with the texts of all that do
   */
  public synth(): void {
    mkdirSync(this.outdir, { recursive: true });
    validate(this);
    const isIndexed = resolveDependencies(this);
    const charts = this.charts;
    writingFaithfully(() => writeFiles(this, charts, isIndexed));
    if (recordsConstructMetadata(this)) {
      writeConstructMetadata(this, charts);
    }
  }

  /**
   * All manifests as one YAML text.
   *
   * @throws if a validation fails, with the texts of all that do
   */
  public synthYaml(): string {
    resolveDependencies(this);
    validate(this);
    return writingFaithfully(() => Yaml.stringify(...this.charts.flatMap(chartManifests)));
  }
}
