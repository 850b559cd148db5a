import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { FilesModule } from '#platform/files';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AuditModule } from '#platform/audit';
import { ApplicationsModule } from '#domain/applications';
import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';

import { ASSESSMENT_MESSAGES, ASSESSMENT_TEXTS } from './assessment.messages';
import { DECISION_MESSAGES } from './decision.messages';
import { DECISION_ROOMS, DECISION_ROWS, DECISION_TOOLS } from './decision.rooms';
import { EXPERT_MESSAGES, EXPERT_TEXTS } from './expert.messages';
import { EXPERT_ROOMS, EXPERT_ROWS, EXPERT_TOOLS } from './expert.rooms';
import { JUDGING_MESSAGES, JUDGING_TEXTS } from './judging.messages';
import { JUDGING_ROOMS, JUDGING_ROWS, JUDGING_TOOLS } from './judging.rooms';
import { AdmissibilityFactsQuery } from './queries/admissibility-facts.query';
import { AssessmentDesk } from './queries/assessment-desk.query';
import { AssessmentPageQuery } from './queries/assessment-page.query';
import { ReviewerFactsQuery } from './queries/reviewer-facts.query';
import { ReviewsQuery } from './queries/reviews.query';
import { AssessmentJournal } from './services/assessment-journal';
import { AssignReviewService } from './services/assign-review.service';
import { ComputeAdmissibilityService } from './services/compute-admissibility.service';
import { ConfirmAdmissibilityService } from './services/confirm-admissibility.service';
import { SubmitReviewService } from './services/submit-review.service';
import { WriteReviewService } from './services/write-review.service';
import { AssessmentEntity } from './storage/assessment.entity';
import { ReviewEntity } from './storage/review.entity';

const ROOMS = [
  ...DECISION_ROOMS,
  ...EXPERT_ROOMS,
  ...JUDGING_ROOMS,
  AssessmentPageQuery,
  AssignReviewService,
  ComputeAdmissibilityService,
  ConfirmAdmissibilityService,
  ReviewsQuery,
  SubmitReviewService,
  WriteReviewService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...DECISION_ROWS,
      ...EXPERT_ROWS,
      ...JUDGING_ROWS,
      AssessmentEntity,
      ReviewEntity,
    ]),
    MessagesModule.with(ASSESSMENT_MESSAGES, ASSESSMENT_TEXTS),
    MessagesModule.with(DECISION_MESSAGES),
    MessagesModule.with(EXPERT_MESSAGES, EXPERT_TEXTS),
    MessagesModule.with(JUDGING_MESSAGES, JUDGING_TEXTS),
    AuditModule,
    FilesModule,
    ListingModule,
    OutboxModule,
    ApplicationsModule,
    CallsModule,
    ConsortiaModule,
    IdentityModule,
    OrganisationsModule,
  ],
  providers: [
    ...ROOMS,
    ...DECISION_TOOLS,
    ...EXPERT_TOOLS,
    ...JUDGING_TOOLS,
    AdmissibilityFactsQuery,
    AssessmentDesk,
    AssessmentJournal,
    ReviewerFactsQuery,
  ],
  exports: ROOMS,
})
export class AssessmentModule {}
