import { Module } from '@nestjs/common';

import { ACTOR_SOURCE } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { OrganisationsModule } from '#domain/organisations';

import { IDENTITY_MESSAGES, PASSWORD_TEXTS } from './identity.messages';
import { MembershipsOfAPersonQuery } from './queries/memberships-of-a-person.query';
import { PeopleDirectory } from './queries/people-directory.query';
import { AddMemberService } from './services/add-member.service';
import { AskPasswordResetService } from './services/ask-password-reset.service';
import { ChangeMembershipService } from './services/change-membership.service';
import { ChangePersonService } from './services/change-person.service';
import { GrantMembershipService } from './services/grant-membership.service';
import { IntroducePersonService } from './services/introduce-person.service';
import { PasswordMail } from './services/password-mail';
import { PasswordResetLinks } from './services/password-reset-links';
import { PasswordResetTokens } from './services/password-reset-tokens';
import { PurgePasswordResetsService } from './services/purge-password-resets.service';
import { RegisterOrganisationWithRepresentativeService } from './services/register-organisation-with-representative.service';
import { RegisterPersonService } from './services/register-person.service';
import { ReplaceForgottenPasswordService } from './services/replace-forgotten-password.service';
import { SendPasswordResetService } from './services/send-password-reset.service';
import { MembershipEntity } from './storage/membership.entity';
import { PasswordResetEntity } from './storage/password-reset.entity';
import { PersonEntity } from './storage/person.entity';

const SERVICES = [
  AddMemberService,
  AskPasswordResetService,
  ChangeMembershipService,
  ChangePersonService,
  GrantMembershipService,
  IntroducePersonService,
  PurgePasswordResetsService,
  RegisterOrganisationWithRepresentativeService,
  RegisterPersonService,
  ReplaceForgottenPasswordService,
  SendPasswordResetService,
];

@Module({
  imports: [
    DatabaseModule.entities(PersonEntity, MembershipEntity, PasswordResetEntity),
    MessagesModule.with(IDENTITY_MESSAGES, PASSWORD_TEXTS),
    OrganisationsModule,
  ],
  providers: [
    ...SERVICES,
    PasswordMail,
    PasswordResetLinks,
    PasswordResetTokens,
    PeopleDirectory,
    MembershipsOfAPersonQuery,
    { provide: ACTOR_SOURCE, useExisting: MembershipsOfAPersonQuery },
  ],
  exports: [...SERVICES, PeopleDirectory, ACTOR_SOURCE],
})
export class IdentityModule {}
