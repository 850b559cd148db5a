import { Module } from '@nestjs/common';

import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';
import { TerritoriesModule } from '#domain/territories';
import { MessagesModule } from '#platform/messages';

import { ConsortiaModule } from './consortia.module';
import { ConsortiaController } from './http/consortia.controller';
import { ConsortiumWriter } from './http/consortium-writer';
import { EligibilityController } from './http/eligibility.controller';
import { GovernanceController } from './http/governance.controller';
import { InvitationsController } from './http/invitations.controller';
import { RightsController } from './http/rights.controller';
import { SteeringController } from './http/steering.controller';
import { WithdrawnInvitationsController } from './http/withdrawn-invitations.controller';
import { ConsortiumPage } from './queries/consortium-page.query';
import { EligibilityTest } from './queries/eligibility-test.query';
import { Governance } from './queries/governance.query';
import { InvitationPage } from './queries/invitation-page.query';
import { OneConsortium } from './queries/one-consortium.query';

@Module({
  imports: [ConsortiaModule, CallsModule, IdentityModule, MessagesModule, TerritoriesModule],
  controllers: [
    ConsortiaController,
    EligibilityController,
    GovernanceController,
    InvitationsController,
    RightsController,
    SteeringController,
    WithdrawnInvitationsController,
  ],
  providers: [
    ConsortiumPage,
    ConsortiumWriter,
    EligibilityTest,
    Governance,
    InvitationPage,
    OneConsortium,
  ],
})
export class ConsortiaHttpModule {}
