import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';
import { TerritoriesModule } from '#domain/territories';

import { CONSORTIA_MESSAGES, INVITATION_TEXTS } from './consortia.messages';
import { CharterDirectory } from './queries/charter-directory.query';
import { ConsortiumDirectory } from './queries/consortium-directory.query';
import { ConsortiumPeople } from './queries/consortium-people.query';
import { RightsDirectory } from './queries/consortium-rights.query';
import { InvitationDirectory } from './queries/invitation-directory.query';
import { MandateDirectory } from './queries/mandate-directory.query';
import { PartnersOfBothQuery } from './queries/partners-of-both.query';
import { Partnership } from './queries/partnership.query';
import { AcceptInvitationService } from './services/accept-invitation.service';
import { AttachLetterService } from './services/attach-letter.service';
import { ConsortiumChronicle } from './services/consortium-chronicle';
import { ConsortiumDesk } from './services/consortium-desk';
import { DeclineInvitationService } from './services/decline-invitation.service';
import { EndPartnershipService } from './services/end-partnership.service';
import { FormConsortiumService } from './services/form-consortium.service';
import { FreezeConsortiumService } from './services/freeze-consortium.service';
import { GiveMandateService } from './services/give-mandate.service';
import { GiveRightService } from './services/give-right.service';
import { HandOverLeadService } from './services/hand-over-lead.service';
import { InvitationKeeper } from './services/invitation-keeper';
import { InvitationMail } from './services/invitation-mail';
import { InvitationTerms } from './services/invitation-terms';
import { InvitationTokens } from './services/invitation-tokens';
import { InvitePartnerService } from './services/invite-partner.service';
import { PassLead } from './services/pass-lead';
import { Places } from './services/places';
import { ReachInvitation } from './services/reach-invitation';
import { RecordMeetingService } from './services/record-meeting.service';
import { RenameConsortiumService } from './services/rename-consortium.service';
import { WithdrawInvitationService } from './services/withdraw-invitation.service';
import { WriteCharterService } from './services/write-charter.service';
import { CharterAdoptionEntity } from './storage/charter-adoption.entity';
import { CharterVersionEntity } from './storage/charter-version.entity';
import { CommitmentLetterEntity } from './storage/commitment-letter.entity';
import { ConsortiumEntity } from './storage/consortium.entity';
import { InvitationEntity } from './storage/invitation.entity';
import { LeadHandoverEntity } from './storage/lead-handover.entity';
import { MandateTextEntity } from './storage/mandate-text.entity';
import { MandateEntity } from './storage/mandate.entity';
import { MeetingEntity } from './storage/meeting.entity';
import { PartnerEntity } from './storage/partner.entity';
import { RightEntity } from './storage/right.entity';

const DOORS = [
  AcceptInvitationService,
  AttachLetterService,
  CharterDirectory,
  ConsortiumDirectory,
  ConsortiumPeople,
  DeclineInvitationService,
  EndPartnershipService,
  FormConsortiumService,
  FreezeConsortiumService,
  GiveMandateService,
  GiveRightService,
  HandOverLeadService,
  InvitationDirectory,
  InvitationTokens,
  InvitePartnerService,
  MandateDirectory,
  Partnership,
  RecordMeetingService,
  RenameConsortiumService,
  RightsDirectory,
  WithdrawInvitationService,
  WriteCharterService,
];

@Module({
  imports: [
    DatabaseModule.entities(
      CharterAdoptionEntity,
      CharterVersionEntity,
      CommitmentLetterEntity,
      ConsortiumEntity,
      InvitationEntity,
      LeadHandoverEntity,
      MandateEntity,
      MandateTextEntity,
      MeetingEntity,
      PartnerEntity,
      RightEntity,
    ),
    MessagesModule.with(CONSORTIA_MESSAGES, INVITATION_TEXTS),
    FilesModule,
    CallsModule,
    IdentityModule,
    OrganisationsModule,
    TerritoriesModule,
  ],
  providers: [
    PartnersOfBothQuery,
    ...DOORS,
    ConsortiumChronicle,
    ConsortiumDesk,
    InvitationKeeper,
    InvitationMail,
    InvitationTerms,
    PassLead,
    Places,
    ReachInvitation,
  ],
  exports: [...DOORS, MessagesModule],
})
export class ConsortiaModule {}
