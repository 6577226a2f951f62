import { isLabelValue } from '../api-rules/formats/label-value';

/** The one label that selectors are made of. Its value is the name of the Deployment. */
export const INSTANCE = 'app.kubernetes.io/instance';

/**
 * The recommended labels of an app.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function appLabels(instance: string, id: string, image: string): { [key: string]: string } {
  const version = tagOf(image);
  return {
    'app.kubernetes.io/name': labelValue(id) ?? instance,
    [INSTANCE]: instance,
    'app.kubernetes.io/managed-by': 'cdk8s',
    ...(version === undefined ? {} : { 'app.kubernetes.io/version': version }),
  };
}

function labelValue(id: string): string | undefined {
  const value = id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return value !== '' && isLabelValue(value) ? value : undefined;
}

/** The part after the last colon is a tag, unless it belongs to a registry's port. */
function tagOf(image: string): string | undefined {
  const tag = /:([^:/]+)$/.exec(image.split('@')[0])?.[1];
  return tag !== undefined && isLabelValue(tag) ? tag : undefined;
}
