import { Problem } from '#kernel/problems';

export class OrganisationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'organisations.organisation-not-found' });
  }
}
