import { Fields } from './fields';

/** The rules for a Middleware of Traefik; what is in it is for Traefik to judge. */
export function judgeMiddleware(middleware: Fields): void {
  if (!middleware.has('spec')) {
    middleware.refuse('middleware/no-spec', 'spec', 'must be given', 'say what happens to requests');
  }
}
