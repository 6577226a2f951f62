import { ExposureValidationProps, IExposureValidationContext } from './validation-context';
import { checkNew } from '../calls/checked-calls';
import { lateCommands } from '../late';

/**
 * The checks as a validation of `cdk8s synth`, for apps in which they are not
 * attached and for YAML that is included or comes from Helm.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class ExposureValidation {
  public constructor(private readonly props: ExposureValidationProps = {}) {
    checkNew('ExposureValidation', new.target, [props]);
  }

  /**
   * Judges the synthesized files.
   *
   * @param context what cdk8s-cli hands over
   * @throws if the configuration file is wrong
   */
  public async validate(context: IExposureValidationContext): Promise<void> {
    await lateCommands().validateFiles(context, this.props);
  }
}
