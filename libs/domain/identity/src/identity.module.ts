import { Module } from '@nestjs/common';

import { ACTOR_SOURCE } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { OrganisationsModule } from '#domain/organisations';

import { IDENTITY_MESSAGES } from './identity.messages';
import { MembershipsOfAPersonQuery } from './queries/memberships-of-a-person.query';
import { PeopleDirectory } from './queries/people-directory.query';
import { AddMemberService } from './services/add-member.service';
import { ChangeMembershipService } from './services/change-membership.service';
import { ChangePersonService } from './services/change-person.service';
import { GrantMembershipService } from './services/grant-membership.service';
import { IntroducePersonService } from './services/introduce-person.service';
import { RegisterOrganisationWithRepresentativeService } from './services/register-organisation-with-representative.service';
import { RegisterPersonService } from './services/register-person.service';
import { MembershipEntity } from './storage/membership.entity';
import { PersonEntity } from './storage/person.entity';

const SERVICES = [
  AddMemberService,
  ChangeMembershipService,
  ChangePersonService,
  GrantMembershipService,
  IntroducePersonService,
  RegisterOrganisationWithRepresentativeService,
  RegisterPersonService,
];

@Module({
  imports: [
    DatabaseModule.entities(PersonEntity, MembershipEntity),
    MessagesModule.with(IDENTITY_MESSAGES),
    OrganisationsModule,
  ],
  providers: [
    ...SERVICES,
    PeopleDirectory,
    MembershipsOfAPersonQuery,
    { provide: ACTOR_SOURCE, useExisting: MembershipsOfAPersonQuery },
  ],
  exports: [...SERVICES, PeopleDirectory, ACTOR_SOURCE],
})
export class IdentityModule {}
