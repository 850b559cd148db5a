import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';
import { TerritoriesModule } from '#domain/territories';

import { CONSORTIA_MESSAGES, INVITATION_TEXTS } from './consortia.messages';
import { ConsortiumDirectory } from './queries/consortium-directory.query';
import { ConsortiumPeople } from './queries/consortium-people.query';
import { RightsDirectory } from './queries/consortium-rights.query';
import { InvitationDirectory } from './queries/invitation-directory.query';
import { Partnership } from './queries/partnership.query';
import { AcceptInvitationService } from './services/accept-invitation.service';
import { ConsortiumChronicle } from './services/consortium-chronicle';
import { ConsortiumDesk } from './services/consortium-desk';
import { DeclineInvitationService } from './services/decline-invitation.service';
import { EndPartnershipService } from './services/end-partnership.service';
import { FormConsortiumService } from './services/form-consortium.service';
import { FreezeConsortiumService } from './services/freeze-consortium.service';
import { GiveRightService } from './services/give-right.service';
import { InvitationKeeper } from './services/invitation-keeper';
import { InvitationMail } from './services/invitation-mail';
import { InvitationTerms } from './services/invitation-terms';
import { InvitationTokens } from './services/invitation-tokens';
import { InvitePartnerService } from './services/invite-partner.service';
import { ReachInvitation } from './services/reach-invitation';
import { RenameConsortiumService } from './services/rename-consortium.service';
import { ConsortiumEntity } from './storage/consortium.entity';
import { InvitationEntity } from './storage/invitation.entity';
import { PartnerEntity } from './storage/partner.entity';
import { RightEntity } from './storage/right.entity';

const DOORS = [
  AcceptInvitationService,
  ConsortiumDirectory,
  ConsortiumPeople,
  DeclineInvitationService,
  EndPartnershipService,
  FormConsortiumService,
  FreezeConsortiumService,
  GiveRightService,
  InvitationDirectory,
  InvitationTokens,
  InvitePartnerService,
  Partnership,
  RenameConsortiumService,
  RightsDirectory,
];

@Module({
  imports: [
    DatabaseModule.entities(ConsortiumEntity, InvitationEntity, PartnerEntity, RightEntity),
    MessagesModule.with(CONSORTIA_MESSAGES, INVITATION_TEXTS),
    CallsModule,
    IdentityModule,
    OrganisationsModule,
    TerritoriesModule,
  ],
  providers: [
    ...DOORS,
    ConsortiumChronicle,
    ConsortiumDesk,
    InvitationKeeper,
    InvitationMail,
    InvitationTerms,
    ReachInvitation,
  ],
  exports: [...DOORS, MessagesModule],
})
export class ConsortiaModule {}
