import { NGINX_PREFIX, PERMANENT_REDIRECT } from './facts';
import { Look } from '../look';
import { Outcome } from '../served-path';

const FORM = /^(https?):\/\/([a-z0-9.-]+)[$]request_uri$/;
const CODE = `${NGINX_PREFIX}permanent-redirect-code`;

/** Where an Ingress sends everybody, if that is the same path of another host. */
export function redirectBy(annotations: Look): Outcome | undefined {
  const target = annotations.text(PERMANENT_REDIRECT, (text) => FORM.test(text));
  if (target === undefined) {
    return undefined;
  }
  const [, scheme, host] = FORM.exec(target)!;
  const code = annotations.text(CODE, (text) => ['301', '302', '307', '308'].includes(text)) ?? '301';
  return { kind: 'elsewhere', to: { scheme, host, permanent: code === '301' || code === '308' } };
}
