/** People, and what each may do for which organisation. */
export { IdentityHttpModule } from './identity.http.module';
export { IdentityModule } from './identity.module';

export { PeopleDirectory } from './queries/people-directory.query';

export { GrantMembershipService, type Grant } from './services/grant-membership.service';
export { IntroducePersonService } from './services/introduce-person.service';
export { RegisterOrganisationWithRepresentativeService } from './services/register-organisation-with-representative.service';
export { RegisterPersonService, type NewPerson } from './services/register-person.service';

export type { Member, Membership, MembershipId, Person, PersonId } from './identity.types';
