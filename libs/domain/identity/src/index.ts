/** People, and what each may do for which organisation. */
export { IdentityHttpModule } from './identity.http.module';
export { IdentityModule } from './identity.module';

export { PeopleDirectory } from './queries/people-directory.query';

export { PersonNotFound } from './identity.errors';

export {
  LANGUAGES,
  type Member,
  type MembershipId,
  type Person,
  type PersonId,
  type PersonLanguage,
} from './identity.types';
