/** People, and what each may do for which organisation. */
export { IdentityHttpModule } from './identity.http.module';
export { IdentityJobsModule } from './identity.jobs.module';
export { IdentityModule } from './identity.module';

export { PASSWORD_RESET_ASKED } from './identity.events';
export { PURGE_PASSWORD_RESETS } from './jobs/purge-password-resets.processor';
export { SEND_PASSWORD_RESET } from './jobs/send-password-reset.processor';

export { PeopleDirectory } from './queries/people-directory.query';

export { GrantMembershipService, type Grant } from './services/grant-membership.service';
export { IntroducePersonService } from './services/introduce-person.service';
export { PurgePasswordResetsService } from './services/purge-password-resets.service';
export { RegisterOrganisationWithRepresentativeService } from './services/register-organisation-with-representative.service';
export { RegisterPersonService, type NewPerson } from './services/register-person.service';

export type { Member, Membership, MembershipId, Person, PersonId } from './identity.types';
